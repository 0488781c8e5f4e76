//! Requests through a router, bare or under a layer, for a tool that counts instructions or allocations: `layer_cost CASE ROUNDS`.
//!
//! The test `layer_cost` runs it.
#![allow(clippy::unwrap_used)]

use std::env;
use std::hint::black_box;
use std::pin::Pin;
use std::task::{Context, Poll, Waker, ready};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use axum::routing::get;
use status_core::conformance::{Coverage, DocumentedLayer};
use status_services::Status;
use tower::{Layer, Service};

/// By hand: reads the status, and does nothing with it but compare.
#[derive(Clone)]
struct Reading<S>(S);

impl<S: Service<Request<Body>, Response = Response<Body>>> Service<Request<Body>> for Reading<S> {
    type Response = S::Response;
    type Error = S::Error;
    type Future = ReadingFuture<S::Future>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.0.poll_ready(context)
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        ReadingFuture { inner: self.0.call(request) }
    }
}

pin_project_lite::pin_project! {
    struct ReadingFuture<F> {
        #[pin]
        inner: F,
    }
}

impl<F: Future<Output = Result<Response<Body>, E>>, E> Future for ReadingFuture<F> {
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let response = ready!(self.project().inner.poll(context))?;
        black_box(response.status().as_u16() == 418);
        Poll::Ready(Ok(response))
    }
}

/// Each as a server's code has it: on its own, whatever the layer is.
#[inline(never)]
fn call<S: Service<Request<Body>>>(service: &mut S, request: Request<Body>) -> S::Future {
    service.call(request)
}

#[inline(never)]
fn poll<F: Future>(future: Pin<&mut F>, context: &mut Context<'_>) -> Poll<F::Output> {
    future.poll(context)
}

#[inline(never)]
fn run<S, E>(mut service: S, rounds: usize)
where
    S: Service<Request<Body>, Response = Response<Body>, Error = E>,
{
    let mut context = Context::from_waker(Waker::noop());
    for _ in 0..rounds {
        let request = Request::builder().uri("/users/7").body(Body::empty()).unwrap();
        let mut future = Box::pin(call(&mut service, request));
        let Poll::Ready(Ok(response)) = poll(future.as_mut(), &mut context) else { unreachable!() };
        assert_eq!(response.status(), 200);
    }
}

fn main() {
    let (case, rounds) = (env::args().nth(1).unwrap(), env::args().nth(2).unwrap().parse().unwrap());
    let router: Router = Router::new().route("/users/{id}", get(async || Status::Ok));
    let layer = DocumentedLayer::<Status>::observe();
    match &*case {
        "bare" => run(router, rounds),
        "reading" => run(Reading(router), rounds),
        "observe" => run(layer.layer(router), rounds),
        "coverage" => run(layer.coverage(&Coverage::new()).layer(router), rounds),
        "problems" => run(layer.problems().layer(router), rounds),
        "inside" => run(router.layer(layer), rounds),
        other => unreachable!("no case {other}"),
    }
}
