//! The layers, and what they are told.

use alloc::string::String;
use std::sync::Arc;

use tower_layer::Layer;

use super::code::Code;
use super::coverage::Coverage;
use super::policy::{Mode, Policy};
use super::problems::ProblemsService;
use super::service::Watched;
use crate::{Codes, StatusSet};

/// Holds the responses of a service to the statuses that `S` documents.
///
/// It is a layer of any tower stack on http 1. Put it around all others that answer, and around the router, so that it sees what they
/// answer: `DocumentedLayer::<Status>::observe().layer(router)`. For a documented response it allocates nothing and takes no lock.
///
/// The route in its counts and messages is axum's `MatchedPath`, with the feature `axum`. Added with `Router::layer` it finds the route by itself;
/// around a router a `RouteLayer` tells it. Requests without a known route share one label.
///
/// CORS preflights are exempt, because a CORS layer answers them, not the service.
///
/// ```
/// # #[cfg(feature = "axum")] {
/// use axum::{Router, body::Body, routing::get};
/// use status_core::conformance::{Coverage, DocumentedLayer};
/// use status_core::{Status, StatusCode};
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
/// let router = Router::new().route("/tea", get(async || StatusCode::IM_A_TEAPOT));
/// let tea = || http::Request::get("/tea").body(Body::empty()).unwrap();
///
/// let coverage = Coverage::<Status>::new();
/// let mut service = DocumentedLayer::<Status>::observe().coverage(&coverage).layer(router.clone());
/// assert_eq!(service.call(tea()).await.unwrap().status(), 418);
/// assert_eq!(coverage.report().undocumented()[0].code, 418);
///
/// // As a client must understand it: a bad request.
/// let mut service = DocumentedLayer::<Status>::narrowing().layer(router);
/// assert_eq!(service.call(tea()).await.unwrap().status(), 400);
/// # });
/// # }
/// ```
#[derive(Debug)]
#[must_use]
pub struct DocumentedLayer<S>(Policy<S>);

// The bound is on the functions: here, it would hide the text of `StatusSet` for a type that is not a set.
impl<S> DocumentedLayer<S> {
    /// Counts undocumented responses and logs them; they pass as they are.
    ///
    /// The first one of a route and a code is a `tracing` event at the level WARN, and so are the second, the fourth, the eighth, and
    /// so on. It has the fields `method`, `route`, `status` and `count`.
    pub fn observe() -> Self
    where
        S: StatusSet,
    {
        Self(Policy::new(Mode::Observe))
    }

    /// Counts and logs an undocumented response, then panics: for tests.
    ///
    /// # Panics
    ///
    /// The future of a response panics if `S` does not document it, with the method, the route, the status, and what is documented.
    pub fn panicking() -> Self
    where
        S: StatusSet,
    {
        Self(Policy::new(Mode::Panic))
    }

    /// Counts and logs undocumented responses; a 4xx becomes 400 and a 5xx becomes 500 if `S` has these.
    ///
    /// Clients must treat an error that they do not know in this way (RFC 9110, section 15). `Content-Range` and `Proxy-Authenticate` are removed,
    /// because they belong to the former status. The body stays. Other undocumented responses pass as they are.
    pub fn narrowing() -> Self
    where
        S: StatusSet,
    {
        Self(Policy::new(Mode::Narrow))
    }

    /// Lets these undocumented codes pass: they are neither counted nor logged. Codes below 100 and above 599 cannot be allowed.
    pub fn allow<C: Code>(mut self, codes: impl IntoIterator<Item = C>) -> Self {
        self.0.allowed = self.0.allowed.union(numbers(codes));
        self
    }

    /// Lets these undocumented codes pass on one route, written as on the router, as in `"/users/{id}"`, or for one method of it, as
    /// in `"GET /users/{id}"`.
    pub fn allow_on<C: Code>(mut self, route: impl Into<String>, codes: impl IntoIterator<Item = C>) -> Self {
        let allowed = self.0.allowed_on.entry(route.into()).or_insert(Codes::NONE);
        *allowed = allowed.union(numbers(codes));
        self
    }

    /// Counts every response there, documented or not.
    pub fn coverage(mut self, coverage: &Coverage<S>) -> Self {
        self.0.coverage = coverage.clone();
        self
    }

    /// The layer that also gives errors the page's problem details; it asks more of the response's body.
    pub fn problems(self) -> ProblemsLayer<S>
    where
        S: StatusSet,
    {
        ProblemsLayer { documented: self, base: None }
    }
}

/// The codes from 100 to 599 among these.
fn numbers<C: Code>(codes: impl IntoIterator<Item = C>) -> Codes {
    let numbers = codes.into_iter().map(super::code::sealed::Code::number).filter(|code| (100..600).contains(code));
    numbers.fold(Codes::NONE, |all, code| all.union(Codes::of(&[code])))
}

impl<S> Clone for DocumentedLayer<S> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<S: StatusSet, Inner> Layer<Inner> for DocumentedLayer<S> {
    type Service = Watched<Inner, Arc<Policy<S>>>;

    fn layer(&self, inner: Inner) -> Watched<Inner, Arc<Policy<S>>> {
        Watched::new(inner, Arc::new(self.0.clone()))
    }
}

/// A [`DocumentedLayer`] that also gives errors the page's problem details, made by [`DocumentedLayer::problems`].
///
/// A response gets a new body (RFC 9457) if its status is a 4xx or 5xx of the set, and its body is empty or `text/plain` of at most 1 KiB.
/// The text of a 4xx becomes the problem's `detail`; that of a 5xx is dropped, because it may reveal internals. JSON and any other content stays.
/// Headers that describe the former content go, others stay: `Allow`, `Retry-After`, `WWW-Authenticate`. HEAD gets the headers without the body.
///
/// The body's type stays too, so it must be made from a text: `B: http_body::Body + From<String>`, as axum's is. If an inner layer changes the type,
/// as a compression layer does, map the body back below this layer.
///
/// ```
/// # #[cfg(feature = "axum")] {
/// use axum::{Router, body::{Body, to_bytes}, routing::get};
/// use status_core::Status;
/// use status_core::conformance::DocumentedLayer;
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
/// let router = Router::new().route("/home", get(async || "home"));
/// let mut service = DocumentedLayer::<Status>::observe().problems().layer(router);
///
/// // The router's own 404 has no body.
/// let response = service.call(http::Request::get("/lost").body(Body::empty()).unwrap()).await.unwrap();
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// let body = to_bytes(response.into_body(), 1024).await.unwrap();
/// assert!(body.starts_with(br#"{"title":"Not Found","status":404"#));
///
/// // What succeeds stays as it is.
/// let response = service.call(http::Request::get("/home").body(Body::empty()).unwrap()).await.unwrap();
/// assert_eq!(response.headers()["content-type"], "text/plain; charset=utf-8");
/// # });
/// # }
/// ```
#[derive(Debug)]
#[must_use]
pub struct ProblemsLayer<S> {
    documented: DocumentedLayer<S>,
    base: Option<Arc<str>>,
}

impl<S> ProblemsLayer<S> {
    /// The address of the team's own page, for the type of each problem: see [`Problem::documented_at`](crate::Problem::documented_at).
    pub fn documented_at(self, base: &str) -> Self {
        Self { base: Some(base.into()), ..self }
    }

    /// As [`DocumentedLayer::allow`].
    pub fn allow<C: Code>(self, codes: impl IntoIterator<Item = C>) -> Self {
        Self { documented: self.documented.allow(codes), ..self }
    }

    /// As [`DocumentedLayer::allow_on`].
    pub fn allow_on<C: Code>(self, route: impl Into<String>, codes: impl IntoIterator<Item = C>) -> Self {
        Self { documented: self.documented.allow_on(route, codes), ..self }
    }

    /// As [`DocumentedLayer::coverage`].
    pub fn coverage(self, coverage: &Coverage<S>) -> Self {
        Self { documented: self.documented.coverage(coverage), ..self }
    }
}

impl<S> Clone for ProblemsLayer<S> {
    fn clone(&self) -> Self {
        Self { documented: self.documented.clone(), base: self.base.clone() }
    }
}

impl<S: StatusSet, Inner> Layer<Inner> for ProblemsLayer<S> {
    type Service = ProblemsService<Inner, S>;

    fn layer(&self, inner: Inner) -> ProblemsService<Inner, S> {
        ProblemsService::new(inner, Arc::new(self.documented.0.clone()), self.base.clone())
    }
}
