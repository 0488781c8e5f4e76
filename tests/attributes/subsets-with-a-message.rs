#[status_core::status_table("../docs/page.md", subsets(Missing = "Not Found"))]
pub enum Status {}
