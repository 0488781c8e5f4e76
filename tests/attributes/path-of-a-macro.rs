#[status_core::status_table(concat!("../docs/", "page.md"))]
pub enum Status {}
