#[status_core::status_table("../docs/page.md")]
#[status_core::error_table("../docs/errors.md", problem = ApiError)]
pub enum Status {}

pub fn ok() -> Result<Status, ApiError> { Ok(Status::Ok) }
