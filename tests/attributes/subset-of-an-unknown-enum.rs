#[status_core::status_subset(Statu)]
pub enum GetUser { Ok, NotFound }

#[status_core::status_table("../docs/page.md")]
pub enum Status {}
