#[status_core::status_table("../docs/page.md", subsets(Success = 200 || 204))]
pub enum Status {}
