#[status_core::error_table("../docs/errors.md", columns(type: &str = "Where"))]
pub enum ErrorCode {}
