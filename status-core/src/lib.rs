#![doc = include_str!("../README.md")]
#![no_std]

#[cfg(feature = "problem")]
extern crate alloc;
#[cfg(feature = "rocket")]
extern crate std;

// The generated code names `::status_core`, in this crate too.
extern crate self as status_core;

mod class;
mod error;
mod foreign;
mod lookup;
mod received;
mod reply;
mod set;

#[cfg(feature = "problem")]
mod problem;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use class::StatusClass;
pub use error::{ParseStatusError, Undocumented};
pub use received::Received;
pub use reply::Reply;
pub use set::StatusSet;
pub use status_macros::{status_subset, status_table};

#[cfg(feature = "http")]
pub use ::http::{self, StatusCode};
#[cfg(feature = "serde")]
pub use foreign::serde;
#[cfg(feature = "utoipa")]
pub use foreign::utoipa::Documented;
#[cfg(feature = "problem")]
pub use problem::{Problem, ReservedMember};

/// The statuses of `docs/http-status-codes.md`, the page that this project is given.
///
/// A team with a page of its own makes its own type, in its own crate: see [`status_table`].
#[status_table(
    "../docs/http-status-codes.md",
    subsets(
        /// Statuses of success, 2xx (RFC 9110, section 15.3).
        Success = 2xx,
        /// Errors of the client, 4xx (RFC 9110, section 15.5).
        ClientError = 4xx,
        /// Errors of the server, 5xx (RFC 9110, section 15.6).
        ServerError = 5xx,
        /// Errors of either side, 4xx and 5xx.
        ErrorStatus = 4xx | 5xx,
    )
)]
pub enum Status {}
