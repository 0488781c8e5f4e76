#[status_core::error_subset(ErrorCode)]
pub struct LoginError;
