#[status_core::status_table("../docs/page.md", columns(retry: = "A"))]
pub enum Status {}
