#[status_core::status_table("../docs/page.md", columns(retry: "Retry?"))]
pub enum Status {}
