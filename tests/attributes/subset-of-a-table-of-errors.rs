#[status_core::error_table("../docs/errors.md")]
pub enum ErrorCode {}

#[status_core::status_subset(ErrorCode)]
pub enum GetUser { TokenExpired }
