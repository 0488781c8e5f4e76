#[status_core::status_table("../docs/page.md", columns(wait: option<u32> = "Wait"))]
pub enum Status {}
