#[status_core::error_table("../docs/errors.md", member = "code", member = "reason")]
pub enum ErrorCode {}
