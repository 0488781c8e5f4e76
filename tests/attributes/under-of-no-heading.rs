#[status_core::status_table("../docs/page.md", under = "Errors")]
pub enum Status {}
