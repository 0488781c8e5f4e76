#[derive(Debug)]
/// What we return.
#[status_core::status_table("../docs/page.md")]
pub enum Status {}

fn name(status: Status) -> &'static str {
    match status {
        Status::Ok => "ok",
    }
}
