#[status_core::status_table("../docs/page.md", rename(409 = Sold), rename(404 = Nope))]
pub enum Status {}
