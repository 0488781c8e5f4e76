const PAGE: &str = "../docs/page.md";

#[status_core::status_table(PAGE)]
pub enum Status {}
