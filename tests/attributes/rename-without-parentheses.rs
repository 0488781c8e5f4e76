#[status_core::status_table("../docs/page.md", rename)]
pub enum Status {}
