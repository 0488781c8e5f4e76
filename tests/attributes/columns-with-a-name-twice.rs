#[status_core::status_table("../docs/page.md", columns(a: bool = "A", a: u8 = "B"))]
pub enum Status {}
