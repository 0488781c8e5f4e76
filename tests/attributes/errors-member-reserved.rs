#[status_core::error_table("../docs/errors.md", member = "status")]
pub enum ErrorCode {}
