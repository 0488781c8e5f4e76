#[status_core::status_table("../docs/page.md", columns(wait: Option<f64> = "Wait"))]
pub enum Status {}
