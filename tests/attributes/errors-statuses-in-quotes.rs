#[status_core::error_table("../docs/errors.md", statuses = "Status")]
pub enum ErrorCode {}
