#[status_core::status_table("https://example.com/page.md")]
pub enum Status {}
