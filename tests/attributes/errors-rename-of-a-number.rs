#[status_core::error_table("../docs/errors.md", rename(40001 = Expired))]
pub enum ErrorCode {}
