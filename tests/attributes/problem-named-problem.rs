use status_core::status_table;

#[status_table("../docs/page.md", problem = Problem)]
pub enum Status {}

pub fn failed() -> Status {
    Status::Ok
}
