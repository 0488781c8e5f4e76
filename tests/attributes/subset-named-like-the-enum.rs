#[status_core::status_table("../docs/page.md", subsets(Status = 4xx))]
pub enum Status {}
