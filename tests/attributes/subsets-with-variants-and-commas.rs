#[status_core::status_table("../docs/page.md", subsets(Success = Ok, NoContent, Fail = 4xx))]
pub enum Status {}
