//! Responses and errors of poem 3.

use poem::error::ResponseError;
use poem::http::StatusCode;
use poem::{Body, IntoResponse, Response};

use crate::headers::Headers;
use crate::reply::CONTENT_HEADERS;
use crate::{Problem, ProblemType, Reply, StatusSet};

/// A bare status or code: problem details for an error, else no content.
#[doc(hidden)]
pub fn respond<P: ProblemType>(problem_type: P) -> Response {
    if problem_type.status_code() >= 400 {
        return problem(&Problem::new(problem_type));
    }
    Response::builder().status(status_code(problem_type)).finish()
}

/// The framework's own type of a code that is at least 100 and at most 599.
#[doc(hidden)]
pub fn status_code<P: ProblemType>(problem_type: P) -> StatusCode {
    super::http::status_code(problem_type.status_code())
}

impl<S: StatusSet, B: IntoResponse> IntoResponse for Reply<S, B> {
    fn into_response(self) -> Response {
        let response = self.body.into_response();
        if response.status().is_client_error() || response.status().is_server_error() {
            return response;
        }
        with_head(response, self.status, &self.headers)
    }
}

impl<P: ProblemType> IntoResponse for Problem<P> {
    fn into_response(self) -> Response {
        problem(&self)
    }
}

impl<P: ProblemType> ResponseError for Problem<P> {
    fn status(&self) -> StatusCode {
        status_code(self.problem_type())
    }

    fn as_response(&self) -> Response {
        problem(self)
    }
}

/// The response of a problem.
fn problem<P: ProblemType>(problem: &Problem<P>) -> Response {
    let mut response = Response::builder().content_type(Problem::<P>::MEDIA_TYPE).body(problem.to_body());
    if let Some(cause) = problem.cause() {
        response.extensions_mut().insert(cause.clone());
    }
    with_head(response, problem.problem_type(), problem.headers())
}

/// The response with the status and the headers, and with content only if the status allows it.
fn with_head<P: ProblemType>(mut response: Response, status: P, headers: &Headers) -> Response {
    response.set_status(status_code(status));
    if !status.__allows_content() {
        response.set_body(Body::empty());
        for name in CONTENT_HEADERS {
            response.headers_mut().remove(name);
        }
    }
    headers.put_into(response.headers_mut());
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
                $crate::__private::poem::status_code(*self)
            }

            fn as_response(&self) -> $crate::__private::poem::Response {
                $crate::__private::poem::respond(*self)
            }
        }
    };
}

/// The response and the error of a service's error type.
#[doc(hidden)]
#[macro_export]
macro_rules! __poem_problem {
    ($name:ident) => {
        impl $crate::__private::poem::IntoResponse for $name {
            fn into_response(self) -> $crate::__private::poem::Response {
                $crate::__private::poem::IntoResponse::into_response(self.0)
            }
        }

        impl $crate::__private::poem::ResponseError for $name {
            fn status(&self) -> $crate::http::StatusCode {
                $crate::__private::poem::ResponseError::status(&self.0)
            }

            fn as_response(&self) -> $crate::__private::poem::Response {
                $crate::__private::poem::ResponseError::as_response(&self.0)
            }
        }
    };
}
