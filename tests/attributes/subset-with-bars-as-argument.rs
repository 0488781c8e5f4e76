#[status_core::status_subset(Status, Ok | NotFound)]
pub enum GetOrder {}
