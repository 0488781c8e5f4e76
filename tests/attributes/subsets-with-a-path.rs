#[status_core::status_table("../docs/page.md", subsets(Success = Status::Ok))]
pub enum Status {}
