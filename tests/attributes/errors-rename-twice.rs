#[status_core::error_table("../docs/errors.md", rename("a" = A, "a" = B))]
pub enum ErrorCode {}
