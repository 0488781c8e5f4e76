//! A part of a part of the errors, which only statuses have.

use status_core::{error_subset, error_table};

/// Why our endpoints fail.
#[error_table("../errors.md")]
pub enum ErrorCode {}

/// Why there is no user.
#[error_subset(ErrorCode)]
pub enum NoUser {
    UserUnknown,
    UserGone,
}

/// Why there is no user any more.
#[error_subset(NoUser)]
pub enum Gone {
    UserGone,
}

fn main() {}
