#[status_core::status_table("../docs/page.md", "../docs/errors.md")]
pub enum Status {}
