//! Responses of axum 0.8, by way of axum-core 0.5.

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HeaderValue};

use crate::headers::Headers;
use crate::reply::CONTENT_HEADERS;
use crate::{Problem, ProblemType, Reply, StatusSet};

/// A bare status or code: problem details for an error, else no content.
#[doc(hidden)]
pub fn respond<P: ProblemType>(problem_type: P) -> Response {
    if problem_type.status_code() >= 400 {
        return Problem::new(problem_type).into_response();
    }
    let mut response = Response::new(Body::empty());
    *response.status_mut() = super::http::status_code(problem_type.status_code());
    response
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
        let mut response = Response::new(Body::from(self.to_body()));
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(Self::MEDIA_TYPE));
        if let Some(cause) = self.cause() {
            response.extensions_mut().insert(cause.clone());
        }
        with_head(response, self.problem_type(), self.headers())
    }
}

/// The response with the status and the headers, and with content only if the status allows it.
fn with_head<P: ProblemType>(mut response: Response, status: P, headers: &Headers) -> Response {
    *response.status_mut() = super::http::status_code(status.status_code());
    if !status.__allows_content() {
        *response.body_mut() = Body::empty();
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
macro_rules! __axum {
    ($name:ident) => {
        impl $crate::__private::axum::IntoResponse for $name {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::axum::respond(self)
            }
        }
    };
}

/// The response of a service's error type.
#[doc(hidden)]
#[macro_export]
macro_rules! __axum_problem {
    ($name:ident) => {
        impl $crate::__private::axum::IntoResponse for $name {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::axum::IntoResponse::into_response(self.0)
            }
        }
    };
}
