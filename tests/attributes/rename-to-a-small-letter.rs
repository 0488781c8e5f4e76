#[status_core::status_table("../docs/page.md", rename(404 = code))]
pub enum Status {}
