#[status_core::error_table("../docs/errors.md", member = "the code")]
pub enum ErrorCode {}
