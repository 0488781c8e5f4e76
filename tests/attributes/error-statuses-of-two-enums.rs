#[status_core::error_table("../docs/errors.md", statuses = A | B)]
pub enum ErrorCode {}
