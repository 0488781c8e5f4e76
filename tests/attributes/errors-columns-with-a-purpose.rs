#[status_core::error_table("../docs/errors.md", columns(purpose = "Why"))]
pub enum ErrorCode {}
