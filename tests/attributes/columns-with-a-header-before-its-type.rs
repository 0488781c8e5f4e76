#[status_core::status_table("../docs/page.md", columns("Retry after?": u32))]
pub enum Status {}
