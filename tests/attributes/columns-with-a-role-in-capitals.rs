#[status_core::status_table("../docs/page.md", columns(Code = "Code"))]
pub enum Status {}
