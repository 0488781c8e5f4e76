#[status_core::error_subset(ErrorCode, error)]
pub enum LoginError {}
