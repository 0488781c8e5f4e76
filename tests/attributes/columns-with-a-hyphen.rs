#[status_core::status_table("../docs/page.md", columns(retry-after: &str = "Wait"))]
pub enum Status {}
