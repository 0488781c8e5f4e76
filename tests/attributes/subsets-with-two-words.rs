#[status_core::status_table("../docs/page.md", subsets(Client Errors = 4xx))]
pub enum Status {}
