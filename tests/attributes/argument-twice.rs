#[status_core::status_table("../docs/page.md", under = "a", under = "b")]
pub enum Status {}
