#[status_core::error_table("../docs/errors.md")]
pub struct ErrorCode;
