//! Codes that are neither numbers nor documented statuses.

use axum::http::StatusCode;
use footprints::Status;
use status_core::{Documented, answers, error_table, rejects};

/// Why our endpoints fail.
#[error_table("../errors.md")]
pub enum ErrorCode {}

struct Page;
answers!(Page: StatusCode::OK);

struct Caller;
rejects!(Caller: [401]);

struct Frozen;
answers!(Frozen: ErrorCode::UserFrozen);

struct Nowhere;
rejects!(Nowhere: Unauthorized);

async fn show(_: Caller, _: Nowhere) -> Result<Page, Frozen> {
    Ok(Page)
}

fn main() {
    let _ = Documented::<Status>::handler(show);
}
