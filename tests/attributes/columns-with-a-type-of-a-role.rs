#[status_core::status_table("../docs/page.md", columns(message: &str = "Message"))]
pub enum Status {}
