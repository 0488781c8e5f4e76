#[status_core::status_table(page)]
pub enum Status {}
