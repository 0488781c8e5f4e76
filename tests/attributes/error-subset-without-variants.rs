#[status_core::error_subset(ErrorCode)]
pub enum LoginError {}
