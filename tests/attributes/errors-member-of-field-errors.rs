#[status_core::error_table("../docs/errors.md", member = "errors")]
pub enum ErrorCode {}
