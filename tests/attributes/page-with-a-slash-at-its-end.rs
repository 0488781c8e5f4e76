#[status_core::status_table("../docs/page.md/")]
pub enum Status {}
