#[status_core::status_table("../docs/page.md", columns(code: "Code"))]
pub enum Status {}
