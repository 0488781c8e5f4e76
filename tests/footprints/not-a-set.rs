//! What is not a set of statuses, where one is named.

use footprints::Status;
use status_core::conformance::{Coverage, DocumentedLayer, RouteLayer};
use status_core::{Documented, StatusCode, error_table};

/// Why our endpoints fail.
#[error_table("../errors.md", problem = ApiError)]
pub enum ErrorCode {}

async fn lend() -> Result<Status, ErrorCode> {
    Err(ErrorCode::UserFrozen)
}

fn main() {
    let _ = Documented::<ErrorCode>::handler(lend);
    let _ = Documented::<ApiError>::codes(&lend);
    let _ = Documented::<StatusCode>::handler(lend);
    let _ = RouteLayer::<ApiError>::new();
    let _ = DocumentedLayer::<ErrorCode>::observe().problems();
    let _ = Coverage::<StatusCode>::new();
}
