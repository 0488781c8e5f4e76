#[status_core::status_subset(Status, "404")]
pub enum GetOrder {}
