use status_core::status_table;

#[status_table("../docs/page.md", subsets(ErrorStatus = 4xx | 5xx), problem = ErrorStatus)]
pub enum Status {}
