#[status_core::status_table("")]
pub enum Status {}
