#[status_core::status_table("../docs/page.md", columns(wait = Option<u32>))]
pub enum Status {}
