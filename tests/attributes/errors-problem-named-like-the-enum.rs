#[status_core::error_table("../docs/errors.md", problem = ErrorCode)]
pub enum ErrorCode {}
