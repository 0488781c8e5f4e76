use status_core::status_table;

#[status_table("../docs/page.md")]
#[subsets(Success = 2xx)]
pub enum Status {}

pub fn fine() -> Success {
    Success::Ok
}
