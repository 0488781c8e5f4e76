#[status_core::status_subset(Status)]
pub enum GetUser { Ok, NotFound, Ok }
