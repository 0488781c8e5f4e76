#[status_core::error_table("../docs/errors.md")]
pub enum ErrorCode {}

#[status_core::error_table("../docs/errors.md", statuses = ErrorCode)]
pub enum Failure {}
