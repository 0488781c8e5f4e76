#[status_core::status_subset(Status, 4xx)]
pub enum GetUser {}
