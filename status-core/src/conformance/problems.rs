//! The service of a layer that also gives errors their problem details.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::pin::Pin;
use core::task::{Context, Poll, ready};
use std::sync::Arc;

use bytes::Buf as _;
use http::header::{CONTENT_ENCODING, CONTENT_TYPE, HeaderValue};
use http::response::Parts;
use http::{HeaderMap, Request, Response};
use http_body::Body;
use pin_project_lite::pin_project;
use tower_service::Service;

use super::asked::Asked;
use super::policy::Policy;
use crate::reply::CONTENT_HEADERS;
use crate::{Problem, StatusSet};

/// A text of more bytes stays as it is.
const LONGEST: u64 = 1024;

/// The service of a [`ProblemsLayer`](super::ProblemsLayer).
#[derive(Debug)]
pub struct ProblemsService<Inner, S> {
    inner: Inner,
    policy: Arc<Policy<S>>,
    base: Option<Arc<str>>,
}

impl<Inner, S> ProblemsService<Inner, S> {
    pub(super) fn new(inner: Inner, policy: Arc<Policy<S>>, base: Option<Arc<str>>) -> Self {
        Self { inner, policy, base }
    }
}

impl<Inner: Clone, S> Clone for ProblemsService<Inner, S> {
    fn clone(&self) -> Self {
        Self { inner: self.inner.clone(), policy: self.policy.clone(), base: self.base.clone() }
    }
}

impl<Inner, S, In, Out> Service<Request<In>> for ProblemsService<Inner, S>
where
    Inner: Service<Request<In>, Response = Response<Out>>,
    S: StatusSet,
    Out: Body + From<String>,
{
    type Response = Response<Out>;
    type Error = Inner::Error;
    type Future = ProblemsFuture<Inner::Future, Out, S>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<In>) -> Self::Future {
        let asked = Asked::of(&request);
        let state = State::Waiting { inner: self.inner.call(request) };
        ProblemsFuture { state, asked, policy: self.policy.clone(), base: self.base.clone() }
    }
}

pin_project! {
    /// The future of a [`ProblemsService`].
    ///
    /// # Panics
    ///
    /// Polling it panics if the response is undocumented and the layer is [`panicking`](super::DocumentedLayer::panicking).
    #[must_use = "futures do nothing unless they are polled"]
    pub struct ProblemsFuture<F, B, S> {
        #[pin]
        state: State<F, B, S>,
        asked: Asked,
        policy: Arc<Policy<S>>,
        base: Option<Arc<str>>,
    }
}

pin_project! {
    #[project = StateOf]
    enum State<F, B, S> {
        Waiting {
            #[pin]
            inner: F,
        },
        Reading {
            #[pin]
            body: B,
            text: Vec<u8>,
            head: Option<Box<(Parts, S)>>,
        },
    }
}

impl<F, S, Out, Error> Future for ProblemsFuture<F, Out, S>
where
    F: Future<Output = Result<Response<Out>, Error>>,
    S: StatusSet,
    Out: Body + From<String>,
{
    type Output = F::Output;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<F::Output> {
        let mut this = self.project();
        loop {
            let (parts, status, text) = match this.state.as_mut().project() {
                StateOf::Waiting { inner } => {
                    let mut response = ready!(inner.poll(context))?;
                    if !this.policy.count_documented(response.status()) {
                        this.policy.undocumented(this.asked, &mut response);
                    }
                    match treatment::<S, _>(this.asked, &response) {
                        Treatment::Keep => return Poll::Ready(Ok(response)),
                        Treatment::Replace(status) => (response.into_parts().0, status, Vec::new()),
                        Treatment::Read(status) => {
                            let (parts, body) = response.into_parts();
                            let head = Some(Box::new((parts, status)));
                            this.state.set(State::Reading { body, text: Vec::new(), head });
                            continue;
                        }
                    }
                }
                StateOf::Reading { body, text, head } => {
                    ready!(read(body, text, context));
                    // A future that is polled again after its end has none.
                    let Some(head) = head.take() else { return Poll::Pending };
                    (head.0, head.1, core::mem::take(text))
                }
            };
            let problem = problem(status, &text, this.base.as_deref());
            return Poll::Ready(Ok(respond(parts, &problem, this.asked.is_head())));
        }
    }
}

/// What becomes of a response.
enum Treatment<S> {
    Keep,
    /// A problem in its place.
    Replace(S),
    /// A problem in its place, with its text.
    Read(S),
}

fn treatment<S: StatusSet, B: Body>(asked: &Asked, response: &Response<B>) -> Treatment<S> {
    let Some(status) = S::from_code(response.status().as_u16()).filter(|status| status.class().is_error()) else {
        return Treatment::Keep;
    };
    let (headers, length) = (response.headers(), response.body().size_hint().upper());
    let is_text = headers.get(CONTENT_TYPE).is_some_and(is_text);
    let is_empty = response.body().is_end_stream() || length == Some(0);
    if asked.is_head() {
        // What GET would send is seen from its headers alone.
        let is_replaced = is_text || !headers.contains_key(CONTENT_TYPE);
        return if is_replaced { Treatment::Replace(status) } else { Treatment::Keep };
    }
    if is_empty {
        return Treatment::Replace(status);
    }
    if !is_text || length.is_none_or(|length| length > LONGEST) {
        return Treatment::Keep;
    }
    let is_readable = status.class().is_client_error() && !headers.contains_key(CONTENT_ENCODING);
    if is_readable { Treatment::Read(status) } else { Treatment::Replace(status) }
}

fn is_text(value: &HeaderValue) -> bool {
    let essence = value.as_bytes().split(|&byte| byte == b';').next().unwrap_or_default();
    essence.trim_ascii().eq_ignore_ascii_case(b"text/plain")
}

/// Reads a text to its end; one that breaks off, or is longer than its body has said, is no text.
fn read<B: Body>(mut body: Pin<&mut B>, text: &mut Vec<u8>, context: &mut Context<'_>) -> Poll<()> {
    while let Some(frame) = ready!(body.as_mut().poll_frame(context)) {
        let Ok(frame) = frame else {
            text.clear();
            break;
        };
        let Ok(mut data) = frame.into_data() else { continue };
        if text.len() as u64 + data.remaining() as u64 > LONGEST {
            text.clear();
            break;
        }
        while data.has_remaining() {
            let chunk = data.chunk();
            text.extend_from_slice(chunk);
            let length = chunk.len();
            data.advance(length);
        }
    }
    Poll::Ready(())
}

fn problem<S: StatusSet>(status: S, text: &[u8], base: Option<&str>) -> Problem<S> {
    let problem = Problem::new(status);
    let problem = match core::str::from_utf8(text).unwrap_or_default().trim() {
        "" => problem,
        detail => problem.detail(detail),
    };
    base.iter().fold(problem, |problem, base| problem.documented_at(base))
}

fn respond<S: StatusSet, B: From<String>>(mut parts: Parts, problem: &Problem<S>, is_head: bool) -> Response<B> {
    describe::<S>(&mut parts.headers);
    let body = if is_head { String::new() } else { problem.to_body() };
    Response::from_parts(parts, B::from(body))
}

/// The headers of the former content go, that of the problem comes.
fn describe<S: StatusSet>(headers: &mut HeaderMap) {
    for name in CONTENT_HEADERS {
        headers.remove(name);
    }
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(Problem::<S>::MEDIA_TYPE));
}
