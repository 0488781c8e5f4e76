#[status_core::status_table("../docs/page.md", rename(404 = Not_Found))]
pub enum Status {}
