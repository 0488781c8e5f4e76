#[status_core::status_table("../docs/page.md", subsets(Lost = 200 | 404))]
pub enum Status {}
