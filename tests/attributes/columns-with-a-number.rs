#[status_core::status_table("../docs/page.md", columns(code = 4))]
pub enum Status {}
