#[status_core::error_table("../docs/errors.md", error = ApiError)]
pub enum ErrorCode {}
