#[status_core::status_table("../docs/page.md", columns(status = "Code"))]
pub enum Status {}
