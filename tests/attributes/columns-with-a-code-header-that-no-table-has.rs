#[status_core::status_table("../docs/page.md", columns(code = "HTTP"))]
pub enum Status {}
