#[status_core::error_table("../docs/errors.md")]
pub enum ErrorCode {}

#[status_core::error_subset(ErrorCode)]
pub enum LendError { TokenExpired }

#[status_core::error_subset(LendError)]
pub enum LoginError { TokenExpired }

pub fn text(error: LoginError) -> &'static str { error.title() }
