#[status_core::error_table("../docs/errors.md", types = "https://shop.example/{code}#{code}")]
pub enum ErrorCode {}
