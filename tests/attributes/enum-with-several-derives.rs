#[status_core::status_table("../docs/page.md")]
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Status {}
