pub enum Level { Info }

#[status_core::status_table("../docs/page.md", columns(level: &Level = "Level"))]
pub enum Status {}
