#[status_core::status_table("../docs/page.md", subsets(Fail = >=400))]
pub enum Status {}
