#[status_core::status_table("../docs/page.md", subsets(A = 4xx, A = 5xx))]
pub enum Status {}
