#[status_core::status_table("../docs/page.md", rename(409 = "Sold"))]
pub enum Status {}
