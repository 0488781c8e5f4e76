#[status_core::status_table("../docs/page.md", columns(Message: &str = "Message"))]
pub enum Status {}
