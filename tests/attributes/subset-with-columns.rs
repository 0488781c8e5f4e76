#[status_core::status_table("../docs/page.md")]
pub enum Status {}

#[status_core::status_subset(Status, columns(code = "Code"))]
pub enum GetUser { Ok }
