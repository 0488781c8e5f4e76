#[status_core::status_table(path = "../docs/page.md")]
pub enum Status {}
