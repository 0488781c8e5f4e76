#[status_core::status_table("../docs/page.md")]
pub enum Status {}

#[status_core::status_subset(Status)]
pub enum Get {
    #[error("fine")]
    Ok,
}
