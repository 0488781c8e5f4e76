#[status_core::status_table("../docs/page.md", columns(retry: bool))]
pub enum Status {}
