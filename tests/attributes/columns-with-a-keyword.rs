#[status_core::status_table("../docs/page.md", columns(type: bool = "A"))]
pub enum Status {}
