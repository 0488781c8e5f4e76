#[status_core::error_table("../docs/errors.md", stat = Status)]
pub enum ErrorCode {}
