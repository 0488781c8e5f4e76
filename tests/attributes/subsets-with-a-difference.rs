#[status_core::status_table("../docs/page.md", subsets(Success = 2xx - 204))]
pub enum Status {}
