#[status_core::error_table("../docs/errors.md", rename("a" = small))]
pub enum ErrorCode {}
