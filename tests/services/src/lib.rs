//! The page that the servers of the tests return.

use status_core::{status_subset, status_table};

/// Statuses of all kinds: with content and without, success and error.
#[status_table("../page.md", subsets(Success = 2xx, ErrorStatus = 4xx | 5xx))]
pub enum Status {}

/// What `GET /users/{id}` returns when it fails.
#[status_subset(Status, error)]
pub enum GetUserError {
    /// There is no such user.
    NotFound,
}

/// The guide, whose examples are tests.
#[cfg(doctest)]
pub mod guide {
    #[doc = include_str!("../../../docs/getting-started.md")]
    pub mod getting_started {}

    #[doc = include_str!("../../../docs/services.md")]
    pub mod services {}

    #[doc = include_str!("../../../docs/errors.md")]
    pub mod errors {}

    #[doc = include_str!("../../../docs/problems.md")]
    pub mod problems {}
}
