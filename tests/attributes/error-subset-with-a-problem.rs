#[status_core::error_table("../docs/errors.md", problem = ApiError)]
pub enum ErrorCode {}

#[status_core::error_subset(ErrorCode, problem = ApiError)]
pub enum Login {
    TokenExpired,
}
