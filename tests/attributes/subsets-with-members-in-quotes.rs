#[status_core::status_table("../docs/page.md", subsets(Errors = "4xx" | Status::Ok))]
pub enum Status {}
