#[status_core::status_table("../docs/page.md", crate = core, subsets(Success = 2xx))]
pub enum Status {}

pub fn ok() -> &'static str { Success::Ok.message() }
