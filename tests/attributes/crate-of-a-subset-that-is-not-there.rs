#[status_core::status_table("../docs/page.md")]
pub enum Status {}

#[status_core::status_subset(Status, error, crate = status_corre)]
pub enum GetUser { Ok }

pub fn ok() -> &'static str { GetUser::Ok.message() }
