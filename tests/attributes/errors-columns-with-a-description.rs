#[status_core::error_table("../docs/errors.md", columns(description = "Text"))]
pub enum ErrorCode {}
