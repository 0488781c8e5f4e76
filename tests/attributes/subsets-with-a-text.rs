#[status_core::status_table("../docs/page.md", subsets(A = "4xx"))]
pub enum Status {}
