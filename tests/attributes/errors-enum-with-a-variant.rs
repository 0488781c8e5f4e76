#[status_core::error_table("../docs/errors.md")]
pub enum ErrorCode { A }
