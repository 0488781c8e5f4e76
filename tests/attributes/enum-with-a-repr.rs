#[status_core::status_table("../docs/page.md")]
#[repr(u8)]
pub enum Status {}
