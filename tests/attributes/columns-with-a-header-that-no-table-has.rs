#[status_core::status_table("../docs/page.md", columns(message = "Text"))]
pub enum Status {}
