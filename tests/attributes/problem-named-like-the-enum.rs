use status_core::status_table;

#[status_table("../docs/page.md", problem = Status)]
pub enum Status {}
