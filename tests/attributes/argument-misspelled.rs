#[status_core::status_table("../docs/page.md", colums())]
pub enum Status {}
