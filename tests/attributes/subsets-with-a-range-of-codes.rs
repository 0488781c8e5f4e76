#[status_core::status_table("../docs/page.md", subsets(Fail = 400..404))]
pub enum Status {}
