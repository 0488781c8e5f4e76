#[status_core::status_table("../docs/page.md")]
pub enum Status {}

#[status_core::error_subset(Status)]
pub enum LoginError { Ok }
