pub enum Level { Info }

#[status_core::error_subset(Level)]
pub enum LoginError { Info, TokenExpired }
