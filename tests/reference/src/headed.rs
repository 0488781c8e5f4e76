//! A problem with a header beside it.

use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use status_core::footprint::Described;
use status_core::{Problem, StatusSet, answers};

/// A problem with a header that RFC 9110 asks for.
pub(crate) struct Headed<S> {
    problem: Problem<S>,
    header: (HeaderName, HeaderValue),
}

answers!(for<S> Headed<S> as Problem<S>);

impl<S> Described for Headed<S> {}

impl<S> Headed<S> {
    pub(crate) fn new(problem: impl Into<Problem<S>>, name: HeaderName, value: impl Into<HeaderValue>) -> Self {
        Self { problem: problem.into(), header: (name, value.into()) }
    }
}

impl<S: StatusSet> IntoResponse for Headed<S> {
    fn into_response(self) -> Response {
        let (name, value) = self.header;
        ([(name, value)], self.problem).into_response()
    }
}
