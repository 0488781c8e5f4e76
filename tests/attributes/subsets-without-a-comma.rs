#[status_core::status_table("../docs/page.md", subsets(Success = 2xx Fail = 4xx))]
pub enum Status {}
