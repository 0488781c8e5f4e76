//! The service of the layers that look at a response and leave its body alone.

use core::mem::ManuallyDrop;
use core::pin::Pin;
use core::task::{Context, Poll};

use http::{Request, Response, StatusCode};
use pin_project_lite::pin_project;
use tower_service::Service;

/// What looks at requests and their responses.
pub trait Watch: Clone {
    /// What is kept of a request until its response comes.
    type Kept;

    /// Looks at a request.
    fn request<B>(&self, request: &Request<B>) -> Self::Kept;

    /// Whether a response with this status passes unchanged. An implementation may count it here.
    fn passes(&self, status: StatusCode) -> bool;

    /// Handles a response that does not pass.
    fn look<B>(&self, kept: &Self::Kept, response: &mut Response<B>);
}

/// The service of a layer of this module.
#[derive(Clone, Debug)]
pub struct Watched<Inner, W> {
    inner: Inner,
    watch: W,
}

impl<Inner, W> Watched<Inner, W> {
    pub(super) fn new(inner: Inner, watch: W) -> Self {
        Self { inner, watch }
    }
}

impl<Inner, W, In, Out> Service<Request<In>> for Watched<Inner, W>
where
    Inner: Service<Request<In>, Response = Response<Out>>,
    W: Watch,
{
    type Response = Response<Out>;
    type Error = Inner::Error;
    type Future = WatchedFuture<Inner::Future, W>;

    #[inline]
    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    #[inline]
    fn call(&mut self, request: Request<In>) -> Self::Future {
        // Nothing of ours is dropped if the call panics: so the compiler writes the inner future to its final place, instead of copying it.
        let ours = ManuallyDrop::new((self.watch.request(&request), self.watch.clone()));
        let inner = self.inner.call(request);
        let (kept, watch) = ManuallyDrop::into_inner(ours);
        WatchedFuture { kept, watch, inner }
    }
}

pin_project! {
    /// The future of a [`Watched`] service.
    ///
    /// # Panics
    ///
    /// Polling it panics if the response is undocumented and the layer is [`panicking`](super::DocumentedLayer::panicking).
    #[must_use = "futures do nothing unless they are polled"]
    pub struct WatchedFuture<F, W: Watch> {
        kept: W::Kept,
        watch: W,
        #[pin]
        inner: F,
    }
}

impl<F, W, Out, Error> Future for WatchedFuture<F, W>
where
    F: Future<Output = Result<Response<Out>, Error>>,
    W: Watch,
{
    type Output = F::Output;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let this = self.project();
        let mut polled = this.inner.poll(context);
        if let Poll::Ready(Ok(response)) = &mut polled
            && !this.watch.passes(response.status())
        {
            this.watch.look(this.kept, response);
        }
        polled
    }
}
