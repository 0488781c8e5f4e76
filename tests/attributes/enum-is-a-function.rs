#[status_core::status_table("../docs/page.md")]
fn status() {}
