#[status_core::status_table("../docs/page.md", columns(wait: Option = "Wait"))]
pub enum Status {}
