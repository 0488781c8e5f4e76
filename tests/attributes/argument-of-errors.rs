#[status_core::status_table("../docs/page.md", types = "https://shop.example/{code}")]
pub enum Status {}
