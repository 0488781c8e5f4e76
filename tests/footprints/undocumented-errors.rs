//! The status of an error is not documented: handlers that answer it give no error besides.

use footprints::{GetUser, Status};
use status_core::{Documented, error_subset, error_table};

/// Why it fails.
#[error_table("../errors.md", statuses = GetUser)]
pub enum ErrorCode {}

/// Why there is no user.
#[error_subset(ErrorCode)]
pub enum NoUser {
    UserUnknown,
}

async fn show() -> Result<GetUser, ErrorCode> {
    Err(ErrorCode::UserFrozen)
}

async fn find() -> Result<GetUser, NoUser> {
    Err(NoUser::UserUnknown)
}

fn main() {
    let _ = Documented::<Status>::handler(show);
    let _ = Documented::<Status>::handler(find);
}
