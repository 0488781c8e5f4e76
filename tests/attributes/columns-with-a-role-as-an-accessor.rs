#[status_core::status_table("../docs/page.md", columns(code: Option<u32> = "Wait"))]
pub enum Status {}
