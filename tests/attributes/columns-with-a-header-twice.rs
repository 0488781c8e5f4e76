#[status_core::status_table("../docs/page.md", columns(code = "A", message = "a"))]
pub enum Status {}
