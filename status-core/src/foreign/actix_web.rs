//! Responses and errors of actix-web 4, whose status codes are those of http 0.2.

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};

use crate::reply::CONTENT_HEADERS;
use crate::{Problem, Reply, StatusSet};

/// A bare status: problem details for an error, else no content.
#[doc(hidden)]
pub fn respond<S: StatusSet>(status: S) -> HttpResponse {
    if status.class().is_error() {
        return problem(&Problem::new(status));
    }
    HttpResponse::new(status_code(status))
}

/// The framework's own type of a code that is at least 100 and at most 599.
#[doc(hidden)]
pub fn status_code<S: StatusSet>(status: S) -> StatusCode {
    StatusCode::from_u16(status.code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

impl<S: StatusSet, B: Responder> Responder for Reply<S, B> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        take(self.status, self.body.respond_to(request).map_into_boxed_body())
    }
}

impl<S: StatusSet> Responder for Problem<S> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        problem(&self)
    }
}

impl<S: StatusSet> ResponseError for Problem<S> {
    fn status_code(&self) -> StatusCode {
        status_code(self.status())
    }

    fn error_response(&self) -> HttpResponse {
        problem(self)
    }
}

fn problem<S: StatusSet>(problem: &Problem<S>) -> HttpResponse {
    let mut response = HttpResponse::with_body(StatusCode::OK, BoxBody::new(problem.to_body()));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(Problem::<S>::MEDIA_TYPE));
    take(problem.status(), response)
}

/// The response with the status, unless it is an error of its own.
fn take<S: StatusSet>(status: S, mut response: HttpResponse) -> HttpResponse {
    if response.status().is_client_error() || response.status().is_server_error() {
        return response;
    }
    response.head_mut().status = status_code(status);
    if status.allows_content() {
        return response;
    }
    for name in CONTENT_HEADERS {
        response.headers_mut().remove(HeaderName::from_static(name));
    }
    response.set_body(BoxBody::new(()))
}

/// The response of one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web {
    ($name:ident) => {
        impl $crate::__private::actix_web::Responder for $name {
            type Body = $crate::__private::actix_web::BoxBody;

            fn respond_to(
                self,
                _: &$crate::__private::actix_web::HttpRequest,
            ) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::respond(self)
            }
        }
    };
}

/// The error of one type of errors.
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web_error {
    ($name:ident) => {
        impl $crate::__private::actix_web::ResponseError for $name {
            fn status_code(&self) -> $crate::__private::actix_web::StatusCode {
                $crate::__private::actix_web::status_code(*self)
            }

            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::respond(*self)
            }
        }
    };
}
