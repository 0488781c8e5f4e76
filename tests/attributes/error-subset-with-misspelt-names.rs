#[status_core::error_table("../docs/errors.md")]
pub enum ErrorCode {}

#[status_core::error_subset(ErrorCode)]
pub enum LoginError { TokenExpird, Token, TokenExpired }
