#[status_core::status_subset(String)]
pub enum GetUser { Ok, NotFound }
