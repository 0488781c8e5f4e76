// On these pages the README's links lead to other places: a definition that comes first holds.
#![cfg_attr(all(doc, not(doctest)), doc = include_str!("links.md"))]
#![cfg_attr(all(doc, not(doctest)), doc = include_str!("loop.md"))]
#![doc = include_str!("../README.md")]
#![cfg_attr(all(doc, not(doctest)), doc = include_str!("../docs/http-status-codes.md"))]
#![no_std]

#[cfg(any(feature = "http", feature = "problem"))]
extern crate alloc;
#[cfg(any(feature = "rocket", feature = "tower"))]
extern crate std;

// The generated code names `::status_core`, in this crate too; while the page has faults, there is none.
#[allow(unused_extern_crates)]
extern crate self as status_core;

mod checked;
mod class;
mod display;
mod error;
mod error_row;
mod error_set;
mod foreign;
mod hash;
#[cfg(feature = "http")]
mod headers;
mod lookup;
mod received;
mod reply;
mod row;
mod set;
mod undocumented_statuses;

#[cfg(feature = "problem")]
mod problem;
#[cfg(feature = "problem")]
mod received_problem;

#[cfg(any(feature = "footprint", feature = "tower"))]
mod codes;
#[cfg(feature = "tower")]
pub mod conformance;
#[cfg(feature = "footprint")]
pub mod footprint;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

pub use class::StatusClass;
pub use error::{ParseCodeError, ParseStatusError, UndocumentedCode, UndocumentedStatus};
pub use error_set::ErrorSet;
pub use received::Received;
pub use reply::Reply;
pub use set::StatusSet;
pub use status_macros::{error_subset, error_table, status_subset, status_table};

#[cfg(feature = "http")]
pub use ::http::{self, StatusCode};
#[cfg(any(feature = "footprint", feature = "tower"))]
pub use codes::Codes;
#[cfg(feature = "footprint")]
pub use footprint::Documented;
#[cfg(feature = "serde")]
pub use foreign::formats;
#[cfg(feature = "utoipa")]
pub use foreign::{content::Content, problem_schema::ProblemSchema, utoipa::Responses};
#[cfg(feature = "http")]
pub use headers::{IntoHeaderName, IntoHeaderValue};
#[cfg(feature = "problem")]
pub use problem::{Cause, Problem, ProblemType};
#[cfg(feature = "problem")]
pub use received_problem::{ReceivedCode, ReceivedProblem};

/// The guide, in reading order: [`getting_started`](guide::getting_started), [`page_format`](guide::page_format),
/// [`compiler_errors`](guide::compiler_errors), [`services`](guide::services), [`problems`](guide::problems),
/// [`errors`](guide::errors), [`editors`](guide::editors), [`performance`](guide::performance), [`design`](guide::design).
#[cfg(all(doc, not(doctest)))]
pub mod guide {
    #[doc = include_str!("links.md")]
    #[doc = include_str!("../docs/getting-started.md")]
    pub mod getting_started {}

    #[doc = include_str!("../docs/page-format.md")]
    pub mod page_format {}

    #[doc = include_str!("links.md")]
    #[doc = include_str!("../docs/compiler-errors.md")]
    pub mod compiler_errors {}

    #[doc = include_str!("links.md")]
    #[doc = include_str!("../docs/services.md")]
    pub mod services {}

    #[doc = include_str!("../docs/problems.md")]
    pub mod problems {}

    #[doc = include_str!("links.md")]
    #[doc = include_str!("../docs/errors.md")]
    pub mod errors {}

    #[doc = include_str!("../docs/editors.md")]
    pub mod editors {}

    #[doc = include_str!("performance.md")]
    #[doc = include_str!("../docs/performance.md")]
    pub mod performance {}

    #[doc = include_str!("links.md")]
    #[doc = include_str!("../docs/design.md")]
    pub mod design {}
}

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
