#[status_core::status_table("../docs/page.md", subsets(pub Fail = 4xx))]
pub enum Status {}
