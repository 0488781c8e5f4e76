#[status_core::error_table("../docs/errors.md", rename(Expired = "token_expired"))]
pub enum ErrorCode {}
