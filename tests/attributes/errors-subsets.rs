#[status_core::error_table("../docs/errors.md", subsets(Client = 4xx))]
pub enum ErrorCode {}
