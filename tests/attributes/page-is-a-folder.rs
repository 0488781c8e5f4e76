#[status_core::status_table("../docs")]
pub enum Status {}
