#[status_core::status_table("../docs/page.md", subsets(Fail = client_errors | ServerError))]
pub enum Status {}
