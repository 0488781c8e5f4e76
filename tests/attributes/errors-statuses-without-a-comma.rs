#[status_core::error_table("../docs/errors.md", statuses = status_core::Status problem = ApiError)]
pub enum ErrorCode {}
