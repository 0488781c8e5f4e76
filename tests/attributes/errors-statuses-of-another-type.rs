#[status_core::error_table("../docs/errors.md", statuses = core::num::NonZeroU16)]
pub enum ErrorCode {}
