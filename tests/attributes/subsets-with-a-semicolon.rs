#[status_core::status_table("../docs/page.md", subsets(Success = 2xx; Failure = 4xx))]
pub enum Status {}
