#[status_core::status_table("../docs/page.md", subsets(Success = 2**))]
pub enum Status {}
