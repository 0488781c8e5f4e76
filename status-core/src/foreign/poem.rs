//! Responses and errors of poem 3.

use poem::error::ResponseError;
use poem::http::StatusCode;
use poem::{Body, IntoResponse, Response};

use crate::reply::CONTENT_HEADERS;
use crate::{Problem, Reply, StatusSet};

/// A bare status: problem details for an error, else no content.
#[doc(hidden)]
pub fn respond<S: StatusSet>(status: S) -> Response {
    if status.class().is_error() {
        return problem(&Problem::new(status));
    }
    Response::builder().status(super::http::status_code(status.code())).finish()
}

impl<S: StatusSet, B: IntoResponse> IntoResponse for Reply<S, B> {
    fn into_response(self) -> Response {
        take(self.status, self.body.into_response())
    }
}

impl<S: StatusSet> IntoResponse for Problem<S> {
    fn into_response(self) -> Response {
        problem(&self)
    }
}

impl<S: StatusSet> ResponseError for Problem<S> {
    fn status(&self) -> StatusCode {
        super::http::status_code(Problem::status(self).code())
    }

    fn as_response(&self) -> Response {
        problem(self)
    }
}

fn problem<S: StatusSet>(problem: &Problem<S>) -> Response {
    let response = Response::builder().content_type(Problem::<S>::MEDIA_TYPE).body(problem.to_body());
    take(problem.status(), response)
}

/// The response with the status, unless it is an error of its own.
fn take<S: StatusSet>(status: S, mut response: Response) -> Response {
    if response.status().is_client_error() || response.status().is_server_error() {
        return response;
    }
    response.set_status(super::http::status_code(status.code()));
    if !status.allows_content() {
        response.set_body(Body::empty());
        for name in CONTENT_HEADERS {
            response.headers_mut().remove(name);
        }
    }
    response
}

/// The response of one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __poem {
    ($name:ident) => {
        impl $crate::__private::poem::IntoResponse for $name {
            fn into_response(self) -> $crate::__private::poem::Response {
                $crate::__private::poem::respond(self)
            }
        }
    };
}

/// The error of one type of errors.
#[doc(hidden)]
#[macro_export]
macro_rules! __poem_error {
    ($name:ident) => {
        impl $crate::__private::poem::ResponseError for $name {
            fn status(&self) -> $crate::http::StatusCode {
                ::core::convert::From::from(*self)
            }

            fn as_response(&self) -> $crate::__private::poem::Response {
                $crate::__private::poem::respond(*self)
            }
        }
    };
}
