#[status_core::status_table("../docs/page.md", columns(code = "A", code = "B"))]
pub enum Status {}
