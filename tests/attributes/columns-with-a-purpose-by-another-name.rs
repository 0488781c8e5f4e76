#[status_core::status_table("../docs/page.md", columns(description = "Purpose"))]
pub enum Status {}
