#[status_core::status_subset(Status)]
pub enum GetOrder {}
