//! Conformance: a layer that checks a running service against its page, and coverage of the page's statuses.
//!
//! Types say what handlers return. Extractors, the router and other layers answer too: [`DocumentedLayer`] sees these answers.
//!
//! No layer sees what the transport answers, such as hyper's 400, 414 and 431, nor a panic that nobody catches, which closes the
//! connection.

mod asked;
mod code;
mod counts;
mod coverage;
mod files;
mod layer;
mod ledger;
mod log;
mod policy;
mod problems;
mod report;
mod route;
mod route_coverage;
#[cfg(feature = "axum")]
mod route_layer;
mod service;

pub use code::Code;
pub use coverage::Coverage;
pub use layer::{DocumentedLayer, ProblemsLayer};
pub use problems::{ProblemsFuture, ProblemsService};
pub use report::{Report, RouteReport, Undocumented};
pub use route_coverage::RouteCoverage;
#[cfg(feature = "axum")]
pub use route_layer::RouteLayer;
pub use service::{Watched, WatchedFuture};
