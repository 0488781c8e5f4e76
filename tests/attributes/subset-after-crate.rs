#[status_core::status_table("../docs/page.md")]
pub enum Status {}

#[status_core::status_subset(crate = status_core, Status)]
pub enum GetUser { Ok }
