#[status_core::status_subset(Status, variants = [Status::Ok, Status::NotFound])]
pub enum GetOrder {}
