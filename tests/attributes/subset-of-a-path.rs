#[status_core::status_subset("page.md")]
pub enum GetUser { Ok }
