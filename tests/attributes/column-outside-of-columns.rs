#[status_core::status_table("../docs/page.md", code = "Code")]
pub enum Status {}
