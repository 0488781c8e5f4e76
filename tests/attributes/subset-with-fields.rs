#[status_core::status_subset(Status)]
pub enum GetUser { Ok(u8) }
