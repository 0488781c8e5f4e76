#[status_core::status_table("../docs/page.md", subsets(Success = !4xx))]
pub enum Status {}
