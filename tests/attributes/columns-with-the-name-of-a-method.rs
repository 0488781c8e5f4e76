#[status_core::status_table("../docs/page.md", columns(message: &str = "A"))]
pub enum Status {}
