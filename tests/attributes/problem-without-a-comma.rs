#[status_core::status_table("../docs/page.md", problem = ApiError columns(code = "Code"))]
pub enum Status {}
