//! Coverage of one endpoint.

use std::sync::Arc;

use http::{Request, Response, StatusCode};
use tower_layer::Layer;

use super::counts::Endpoint;
use super::service::{Watch, Watched};

/// A layer that counts what one endpoint answers, made by [`Coverage::route`](super::Coverage::route).
///
/// Counting takes no lock.
#[derive(Clone, Debug)]
pub struct RouteCoverage(Arc<Endpoint>);

impl RouteCoverage {
    pub(super) fn new(endpoint: Arc<Endpoint>) -> Self {
        Self(endpoint)
    }
}

impl<Inner> Layer<Inner> for RouteCoverage {
    type Service = Watched<Inner, Self>;

    fn layer(&self, inner: Inner) -> Watched<Inner, Self> {
        Watched::new(inner, self.clone())
    }
}

impl Watch for RouteCoverage {
    type Kept = ();

    fn request<B>(&self, _: &Request<B>) {}

    fn passes(&self, status: StatusCode) -> bool {
        self.0.counts.add(status.as_u16(), 1);
        true
    }

    fn look<B>(&self, (): &(), _: &mut Response<B>) {}
}
