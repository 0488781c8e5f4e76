#[status_core::status_table("../docs/page.md", subsets(4xx))]
pub enum Status {}
