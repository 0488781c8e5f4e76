#[status_core::error_table()]
pub enum ErrorCode {}
