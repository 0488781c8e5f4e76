#[status_core::status_table("../docs/page.md", subsets(Success))]
pub enum Status {}
