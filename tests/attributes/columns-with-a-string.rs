#[status_core::status_table("../docs/page.md", columns(fix: String = "Fix"))]
pub enum Status {}
