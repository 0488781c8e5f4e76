#[status_core::error_table("../docs/errors.md", member("code"))]
pub enum ErrorCode {}
