pub enum Level { Info }

#[status_core::error_table("../docs/errors.md", statuses = Level)]
pub enum ErrorCode {}
