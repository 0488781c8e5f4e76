#[status_core::status_table("../docs/page.md", subsets(Success = 2xx, problem = ApiError))]
pub enum Status {}
