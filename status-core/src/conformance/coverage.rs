//! How often each status was answered.

use alloc::string::String;
use core::fmt;
use core::marker::PhantomData;
use std::sync::Arc;

use super::code::{Code, sealed};
use super::counts::Shared;
use super::report::{Report, RouteReport};
use super::route_coverage::RouteCoverage;
use crate::{Codes, StatusSet};

/// Counts how much of a page a service has answered. Its clones and its layers share the counts.
///
/// ```
/// # #[cfg(feature = "axum")] {
/// use axum::{Router, body::Body, routing::get};
/// use status_core::Status;
/// use status_core::conformance::{Coverage, DocumentedLayer};
/// use tower_layer::Layer;
/// use tower_service::Service;
///
/// # fn now<F: Future>(example: F) -> F::Output {
/// #     let mut context = core::task::Context::from_waker(core::task::Waker::noop());
/// #     match core::pin::pin!(example).poll(&mut context) {
/// #         core::task::Poll::Ready(output) => output,
/// #         core::task::Poll::Pending => unreachable!(),
/// #     }
/// # }
/// # now(async {
/// let coverage = Coverage::<Status>::new();
/// let router = Router::new().route("/", get(async || Status::Ok));
/// let mut service = DocumentedLayer::<Status>::panicking().coverage(&coverage).layer(router);
/// service.call(http::Request::new(Body::empty())).await.unwrap();
///
/// let report = coverage.report();
/// assert_eq!(report.count(Status::Ok), 1);
/// assert!(report.never_seen().contains(&Status::NotFound) && !report.is_complete());
/// let all = Status::ALL.len();
/// assert!(report.to_string().starts_with(&format!("1 of {all} documented statuses were answered")));
///
/// // What nobody can provoke is left out.
/// coverage.except(report.never_seen().iter().copied()).assert_complete();
/// # });
/// # }
/// ```
///
/// Counting a documented response takes no lock. 100, 414 and 431 are not asked for, because the transport answers them before any layer
/// sees the request; they count if the service answers them itself.
pub struct Coverage<S> {
    shared: Arc<Shared>,
    excepted: Codes,
    set: PhantomData<fn() -> S>,
}

/// What the transport answers by itself, before a layer sees the request.
const TRANSPORT: Codes = Codes::of(&[100, 414, 431]);

// The bound is on `new`: here, it would hide the text of `StatusSet` for a type that is not a set.
impl<S> Coverage<S> {
    /// Coverage with nothing counted yet.
    #[must_use]
    pub fn new() -> Self
    where
        S: StatusSet,
    {
        Self { shared: Arc::default(), excepted: TRANSPORT, set: PhantomData }
    }
}

impl<S: StatusSet> Coverage<S> {
    /// The same counts; these statuses, which no test can provoke, are not required.
    ///
    /// # Panics
    ///
    /// If the page does not have one of them.
    #[must_use]
    #[track_caller]
    pub fn except<C: Code>(mut self, codes: impl IntoIterator<Item = C>) -> Self {
        for code in codes {
            let code = sealed::Code::number(code);
            assert!(S::from_code(code).is_some(), "{code} is not documented, so that there is nothing to except");
            self.excepted = self.excepted.union(Codes::of(&[code]));
        }
        self
    }

    /// A layer for one endpoint that compares its answers with the endpoint's own set, `R`.
    ///
    /// The name, as in `"GET /users/{id}"`, is the report's. The same name twice is the same endpoint. In axum, it is a layer of the
    /// handler: around `get(…)` it would count the router's 405, too.
    ///
    /// ```
    /// # #[cfg(feature = "axum")] {
    /// use axum::{Router, handler::Handler as _, routing::get};
    /// use status_core::conformance::Coverage;
    /// use status_core::{Status, status_subset};
    ///
    /// #[status_subset(Status)]
    /// pub enum GetUser {
    ///     Ok,
    ///     NotFound,
    /// }
    ///
    /// let coverage = Coverage::<Status>::new();
    /// async fn user() -> GetUser {
    ///     GetUser::NotFound
    /// }
    ///
    /// let user = user.layer(coverage.route::<GetUser>("GET /users/{id}"));
    /// let router: Router = Router::new().route("/users/{id}", get(user));
    ///
    /// let report = coverage.report();
    /// assert_eq!(report.routes()[0].name, "GET /users/{id}");
    /// assert_eq!(report.routes()[0].never_seen, [200, 404]);
    /// # }
    /// ```
    #[must_use]
    pub fn route<R: StatusSet>(&self, name: impl Into<String>) -> RouteCoverage {
        let own = R::ALL.iter().fold(Codes::NONE, |all, status| all.union(Codes::of(&[status.code()])));
        RouteCoverage::new(self.shared.endpoint(&name.into(), own))
    }

    /// What was answered up to now.
    #[must_use]
    pub fn report(&self) -> Report<S> {
        Report::new(&self.shared, self.excepted)
    }

    /// Asserts that every documented status was answered, except the excepted ones.
    ///
    /// # Panics
    ///
    /// If one was never answered; the message is the report.
    #[track_caller]
    pub fn assert_complete(&self) {
        self.assert_at_least(100);
    }

    /// Asserts that at least this percentage of the documented statuses was answered.
    ///
    /// # Panics
    ///
    /// If fewer were answered; the message is the report.
    #[track_caller]
    pub fn assert_at_least(&self, percent: u8) {
        let report = self.report();
        assert!(report.percent() >= percent, "coverage is below {percent} %\n{report}");
    }

    /// Asserts that each endpoint named by [`route`](Self::route) has answered every status of its own set, and no other.
    ///
    /// # Panics
    ///
    /// If an endpoint never answered one of its own, or answered another; the message is the report. If no endpoint was named.
    #[track_caller]
    pub fn assert_routes_complete(&self) {
        let report = self.report();
        assert!(
            !report.routes().is_empty(),
            "no endpoint was named: give each handler the layer of `coverage.route`\n{report}"
        );
        let is_complete = |route: &RouteReport| route.never_seen.is_empty() && route.outside.is_empty();
        assert!(report.routes().iter().all(is_complete), "an endpoint and its set differ\n{report}");
    }
}

impl<S> Coverage<S> {
    /// Counts a documented response.
    #[inline]
    pub(super) fn count(&self, code: u16) {
        self.shared.counts.add(code, 1);
    }

    /// Counts an undocumented one, and returns how many the route has given with this code.
    pub(super) fn undocumented(&self, method: &str, route: &str, code: u16) -> u64 {
        self.shared.undocumented.add(method, route, code, 1)
    }

    pub(super) fn shared(&self) -> &Shared {
        &self.shared
    }
}

impl<S: StatusSet> Default for Coverage<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S> Clone for Coverage<S> {
    fn clone(&self) -> Self {
        Self { shared: self.shared.clone(), excepted: self.excepted, set: PhantomData }
    }
}

impl<S> fmt::Debug for Coverage<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Coverage").field("excepted", &self.excepted).finish_non_exhaustive()
    }
}
