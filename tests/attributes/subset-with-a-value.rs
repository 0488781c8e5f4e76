#[status_core::status_subset(Status)]
pub enum GetUser { Ok = 200 }
