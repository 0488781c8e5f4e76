#[status_core::status_table("../docs/page.md", rename(NotFound = Missing))]
pub enum Status {}
