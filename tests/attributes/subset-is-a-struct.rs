#[status_core::status_subset(Status)]
pub struct GetUser;
