#[status_core::status_table("../docs/page.md", columns(level: &'a str = "Level"))]
pub enum Status {}
