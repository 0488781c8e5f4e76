#[status_core::status_table("../docs/pages.markdown")]
pub enum Status {}
