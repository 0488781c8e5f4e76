#[status_core::status_table("../docs/page.md", crate = my_status_core)]
pub enum Status {}
