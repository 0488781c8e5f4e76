#[status_core::status_table("../docs/page.md", rename(Fine = 200))]
pub enum Status {}
