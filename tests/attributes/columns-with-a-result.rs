#[status_core::status_table("../docs/page.md", columns(wait: Result<u32, ()> = "Wait"))]
pub enum Status {}
