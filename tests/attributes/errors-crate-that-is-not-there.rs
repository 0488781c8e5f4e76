#[status_core::status_table("../docs/page.md")]
pub enum Status {}

#[status_core::error_table("../docs/errors.md", crate = status_corre)]
pub enum ErrorCode {}

#[status_core::error_subset(ErrorCode, crate = status_corre)]
pub enum LoginError { TokenExpired }

pub fn text() -> &'static str { LoginError::TokenExpired.title() }
