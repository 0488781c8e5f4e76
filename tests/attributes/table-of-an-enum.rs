#[status_core::status_table(Status)]
pub enum GetUser { Ok, NotFound }
