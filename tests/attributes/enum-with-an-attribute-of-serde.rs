#[status_core::status_table("../docs/page.md")]
#[serde(rename_all = "snake_case")]
pub enum Status {}
