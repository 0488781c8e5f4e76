//! Responses of axum 0.8, by way of axum-core 0.5.

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::{CONTENT_TYPE, HeaderValue};

use crate::reply::CONTENT_HEADERS;
use crate::{Problem, Reply, StatusSet};

/// A bare status: problem details for an error, else no content.
#[doc(hidden)]
pub fn respond<S: StatusSet>(status: S) -> Response {
    if status.class().is_error() {
        return Problem::new(status).into_response();
    }
    let mut response = Response::new(Body::empty());
    *response.status_mut() = super::http::status_code(status.code());
    response
}

impl<S: StatusSet, B: IntoResponse> IntoResponse for Reply<S, B> {
    fn into_response(self) -> Response {
        let response = self.body.into_response();
        if is_error(response.status()) {
            return response;
        }
        let (mut parts, body) = response.into_parts();
        parts.status = super::http::status_code(self.status.code());
        if self.status.allows_content() {
            return Response::from_parts(parts, body);
        }
        for name in CONTENT_HEADERS {
            parts.headers.remove(name);
        }
        Response::from_parts(parts, Body::empty())
    }
}

impl<S: StatusSet> IntoResponse for Problem<S> {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.to_body()));
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(Self::MEDIA_TYPE));
        Reply { status: self.status(), body: response }.into_response()
    }
}

fn is_error(status: StatusCode) -> bool {
    status.is_client_error() || status.is_server_error()
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
