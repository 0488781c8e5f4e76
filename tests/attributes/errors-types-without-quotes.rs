#[status_core::error_table("../docs/errors.md", types = errors)]
pub enum ErrorCode {}
