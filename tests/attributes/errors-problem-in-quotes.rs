#[status_core::error_table("../docs/errors.md", problem = "ApiError")]
pub enum ErrorCode {}
