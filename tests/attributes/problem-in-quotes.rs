use status_core::status_table;

#[status_table("../docs/page.md", problem = "ApiError")]
pub enum Status {}

pub fn failed() -> ApiError {
    Status::Ok.because("the name is known although the attribute is faulty")
}
