#[status_core::status_subset]
pub enum GetUser { Ok }
