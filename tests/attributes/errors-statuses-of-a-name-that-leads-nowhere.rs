#[status_core::status_table("../docs/page.md")]
pub enum Status {}

#[status_core::error_table("../docs/errors.md", statuses = Statu)]
pub enum ErrorCode {}
