#[status_core::status_subset(GetUser)]
pub enum GetUser { Ok }
