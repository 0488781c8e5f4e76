#[status_core::status_table("../docs/page.md", subsets(Bad = 400+))]
pub enum Status {}
