#[status_core::status_subset(Status, eror)]
pub enum GetUser { Ok }
