#[status_core::status_table("../docs/page.md", "Errors")]
pub enum Status {}
