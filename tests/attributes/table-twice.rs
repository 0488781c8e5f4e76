#[status_core::status_table("../docs/page.md")]
#[status_core::status_table("../docs/page.md")]
#[derive(Default)]
pub enum Status {}

pub fn ok() -> Status { Status::Ok }
