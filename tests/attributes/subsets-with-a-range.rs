#[status_core::status_table("../docs/page.md", subsets(Success = 200..299))]
pub enum Status {}
