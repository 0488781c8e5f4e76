#[status_core::status_table("../docs/page.md", rename(4040 = Nope))]
pub enum Status {}
