#[status_core::error_subset]
pub enum LoginError {}
