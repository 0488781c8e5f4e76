#[status_core::status_table("../docs/page.md", crate = )]
pub enum Status {}
