#[status_core::status_table("../docs/page.md")]
#[derive(Default)]
pub enum Status {}
