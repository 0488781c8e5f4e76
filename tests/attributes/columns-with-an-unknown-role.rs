#[status_core::status_table("../docs/page.md", columns(cod = "A"))]
pub enum Status {}
