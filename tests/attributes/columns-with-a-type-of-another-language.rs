#[status_core::status_table("../docs/page.md", columns(wait: int = "Wait"))]
pub enum Status {}
