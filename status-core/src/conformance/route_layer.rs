//! Tells a layer around the router which route an undocumented response came from.

use core::marker::PhantomData;

use http::{Request, Response, StatusCode};
use tower_layer::Layer;

use super::route::{Matched, Taken, matched};
use super::service::{Watch, Watched};
use crate::StatusSet;

/// Tells a layer around the router which route an undocumented response came from.
///
/// axum's router adds the route only to requests. Added with `Router::route_layer`, this layer copies it to the responses that `S`
/// does not document. Documented responses stay as they are, so nothing is allocated for them.
/// A [`DocumentedLayer`](super::DocumentedLayer) that is added with `Router::layer` does not need it.
///
/// ```
/// use axum::Router;
/// use status_core::Status;
/// use status_core::conformance::{DocumentedLayer, RouteLayer};
/// use tower_layer::Layer as _;
///
/// let router: Router = Router::new().route("/users/{id}", axum::routing::get(async || Status::NotFound));
/// let router = router.route_layer(RouteLayer::<Status>::new());
/// let service = DocumentedLayer::<Status>::observe().layer(router);
/// # let _ = service;
/// ```
#[derive(Debug)]
pub struct RouteLayer<S>(PhantomData<fn() -> S>);

// The bound is on `new`: here, it would hide the text of `StatusSet` for a type that is not a set.
impl<S> RouteLayer<S> {
    /// A layer for routes whose responses `S` documents.
    #[must_use]
    pub const fn new() -> Self
    where
        S: StatusSet,
    {
        Self(PhantomData)
    }
}

impl<S: StatusSet> Default for RouteLayer<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S> Clone for RouteLayer<S> {
    fn clone(&self) -> Self {
        Self(PhantomData)
    }
}

impl<S: StatusSet, Inner> Layer<Inner> for RouteLayer<S> {
    type Service = Watched<Inner, Self>;

    fn layer(&self, inner: Inner) -> Watched<Inner, Self> {
        Watched::new(inner, self.clone())
    }
}

impl<S: StatusSet> Watch for RouteLayer<S> {
    type Kept = Kept;

    fn request<B>(&self, request: &Request<B>) -> Kept {
        Kept(matched(request.extensions()))
    }

    fn passes(&self, status: StatusCode) -> bool {
        S::from_code(status.as_u16()).is_some()
    }

    fn look<B>(&self, kept: &Kept, response: &mut Response<B>) {
        if let Some(route) = &kept.0 {
            response.extensions_mut().insert(Taken(route.clone()));
        }
    }
}

/// The route that a request took.
pub struct Kept(Option<Matched>);
