#[status_core::status_subset(Status)]
pub enum GetUser {
    #[cfg(test)]
    Ok,
}
