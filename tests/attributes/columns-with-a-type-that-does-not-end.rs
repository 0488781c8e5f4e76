#[status_core::status_table("../docs/page.md", columns(retry: Option<bool = "Retry?"))]
pub enum Status {}
