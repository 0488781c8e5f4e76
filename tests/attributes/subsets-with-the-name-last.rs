#[status_core::status_table("../docs/page.md", subsets(2xx = Success))]
pub enum Status {}
