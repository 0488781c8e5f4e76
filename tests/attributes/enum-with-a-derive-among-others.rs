#[status_core::status_table("../docs/page.md")]
#[derive(PartialEqOrNot, Clone)]
pub enum Status {}
