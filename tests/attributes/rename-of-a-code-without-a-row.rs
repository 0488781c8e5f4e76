#[status_core::status_table("../docs/page.md", rename(404 = Missing))]
pub enum Status {}
