#[status_core::status_table("../docs/page.md", crate = "statuses")]
pub enum Status {}
