#[status_core::status_table("../docs/page.md", subsets(ErrorStatus = 4xx | 5xx, Retryable = ErrorStatus))]
pub enum Status {}
