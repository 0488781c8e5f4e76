#[status_core::status_table("../docs/page.md" under = "x")]
pub enum Status {}
