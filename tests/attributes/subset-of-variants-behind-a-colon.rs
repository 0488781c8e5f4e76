#[status_core::status_table("../docs/page.md")]
pub enum Status {}

#[status_core::status_subset(Status: Ok)]
pub enum Get {
    Ok,
}
