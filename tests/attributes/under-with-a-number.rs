#[status_core::status_table("../docs/page.md", under = 4)]
pub enum Status {}
