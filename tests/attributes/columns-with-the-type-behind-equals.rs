#[status_core::status_table("../docs/page.md", columns(retryable = bool: "Retry?"))]
pub enum Status {}
