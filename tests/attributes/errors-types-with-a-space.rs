#[status_core::error_table("../docs/errors.md", types = "https://shop.example/errors {code}")]
pub enum ErrorCode {}
