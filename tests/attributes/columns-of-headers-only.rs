#[status_core::status_table("../docs/page.md", columns("Code", "Message", "When?"))]
pub enum Status {}
