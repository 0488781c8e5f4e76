//! The page's type and its parts, for all cases.

use status_core::{status_subset, status_table};

/// What the service answers.
#[status_table("page.md")]
pub enum Status {}

/// What `GET /users/{id}` answers.
#[status_subset(Status)]
pub enum GetUser {
    Ok,
    NotFound,
}

/// Why a user cannot be shown.
#[status_subset(Status, error)]
pub enum Lost {
    NotFound,
    ServiceUnavailable,
}

/// Names that the macros use for parameters, or might.
#[status_subset(Status)]
pub enum Set {
    Ok,
}

/// See [`Set`].
#[status_subset(Status)]
pub enum Part {
    Ok,
}
