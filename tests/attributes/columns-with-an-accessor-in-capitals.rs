#[status_core::status_table("../docs/page.md", columns(isRetryable: Option<bool> = "Retry?"))]
pub enum Status {}
