#[status_core::status_table("../docs/page.md", columns("Reason phrase", "HTTP"))]
pub enum Status {}
