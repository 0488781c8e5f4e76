//! Conformance: a layer that holds a running service to its page, and how much of the page was answered.
//!
//! Types say what handlers return. A framework answers more by itself: extractors, the router, layers. [`DocumentedLayer`] sees them all.
//!
//! What no layer sees is what the transport answers, such as hyper's 400, 414 and 431, and a panic that nobody catches: then the
//! connection closes.

mod asked;
mod code;
mod counts;
mod coverage;
mod endpoint;
mod files;
mod judge;
mod layer;
mod ledger;
mod problems;
mod report;
mod route;
#[cfg(feature = "axum")]
mod route_layer;
mod service;

pub use code::Code;
pub use coverage::Coverage;
pub use endpoint::RouteCoverage;
pub use layer::{DocumentedLayer, ProblemsLayer};
pub use problems::{ProblemsFuture, ProblemsService};
pub use report::{Report, RouteReport, Undocumented};
#[cfg(feature = "axum")]
pub use route_layer::RouteLayer;
pub use service::{Watched, WatchedFuture};
