#[status_core::status_table("../docs/page.md", columns("Code" = code))]
pub enum Status {}
