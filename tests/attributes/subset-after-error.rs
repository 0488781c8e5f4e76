#[status_core::status_table("../docs/page.md", subsets(ErrorStatus = 2xx))]
pub enum Status {}

#[status_core::status_subset(error, ErrorStatus)]
pub enum GetUser { Ok }
