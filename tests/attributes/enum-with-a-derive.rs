#[status_core::status_table("../docs/page.md")]
#[derive(Debug)]
pub enum Status {}
