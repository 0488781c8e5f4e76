#[status_core::status_table("../docs/page.md", subsets(A = 6xx))]
pub enum Status {}
