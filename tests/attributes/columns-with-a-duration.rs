#[status_core::status_table("../docs/page.md", columns(wait: std::time::Duration = "Wait"))]
pub enum Status {}
