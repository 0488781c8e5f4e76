#[status_core::status_subset(Status)]
#[derive(Debug)]
pub enum GetUser { Ok }
