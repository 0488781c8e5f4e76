#[status_core::status_subset(crate::api::Status)]
pub enum GetUser { Ok, NotFound }
