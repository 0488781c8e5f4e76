#[status_core::error_table("../docs/errors.md", columns(message = "Text"))]
pub enum ErrorCode {}
