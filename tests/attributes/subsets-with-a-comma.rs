#[status_core::status_table("../docs/page.md", subsets(E = 4xx, 5xx))]
pub enum Status {}
