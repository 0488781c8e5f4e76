#[status_core::status_table(42)]
pub enum Status {}
