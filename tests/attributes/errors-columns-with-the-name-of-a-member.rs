#[status_core::error_table("../docs/errors.md", columns(instance: &str = "Where"))]
pub enum ErrorCode {}
