#[status_core::status_table("../docs/page.md", crate = status-core)]
pub enum Status {}
