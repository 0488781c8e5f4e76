#[status_core::status_table("../docs/page.md", subsets(Success = 2xx))]
pub enum Status {}

#[status_core::status_subset(Status)]
#[status_core::status_subset(Success)]
pub enum GetUser { Ok }
