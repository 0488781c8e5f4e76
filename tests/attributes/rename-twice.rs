#[status_core::status_table("../docs/page.md", rename(404 = A, 404 = B))]
pub enum Status {}
