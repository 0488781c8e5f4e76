#[status_core::status_table("../docs/page.md", format = 1)]
pub enum Status {}
