#[status_core::status_table("../docs/page.md", columns(wait: u32 | null = "Wait"))]
pub enum Status {}
