//! The route that a request took, which axum's router alone knows.

use http::Extensions;

#[cfg(feature = "axum")]
pub(super) use axum::extract::MatchedPath as Matched;

/// The label that all requests without a known route share.
pub(super) const UNKNOWN: &str = "(unknown route)";

/// The route in the extensions of a request.
#[cfg(feature = "axum")]
#[inline]
pub(super) fn matched(request: &Extensions) -> Option<Matched> {
    request.get::<Matched>().cloned()
}

/// The route in the extensions of an undocumented response, where a `RouteLayer` has put it.
#[cfg(feature = "axum")]
#[derive(Clone)]
pub(super) struct Taken(pub(super) Matched);

/// The route that a response tells.
#[cfg(feature = "axum")]
pub(super) fn taken(response: &Extensions) -> Option<&str> {
    response.get::<Taken>().map(|taken| taken.0.as_str())
}

/// Without axum, no route is known.
#[cfg(not(feature = "axum"))]
pub(super) enum Matched {}

#[cfg(not(feature = "axum"))]
impl Matched {
    pub(super) fn as_str(&self) -> &str {
        match *self {}
    }
}

#[cfg(not(feature = "axum"))]
#[inline]
pub(super) fn matched(_: &Extensions) -> Option<Matched> {
    None
}

#[cfg(not(feature = "axum"))]
pub(super) fn taken(_: &Extensions) -> Option<&str> {
    None
}
