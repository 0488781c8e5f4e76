//! Responses and errors of actix-web 4, whose status codes are those of http 0.2.

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};

use crate::headers::Headers;
use crate::reply::CONTENT_HEADERS;
use crate::{Problem, ProblemType, Reply, StatusSet};

/// A bare status or code: problem details for an error, else no content.
#[doc(hidden)]
pub fn respond<P: ProblemType>(problem_type: P) -> HttpResponse {
    if problem_type.status_code() >= 400 {
        return problem(&Problem::new(problem_type));
    }
    HttpResponse::new(status_code(problem_type))
}

/// The framework's own type of a code that is at least 100 and at most 599.
#[doc(hidden)]
pub fn status_code<P: ProblemType>(problem_type: P) -> StatusCode {
    StatusCode::from_u16(problem_type.status_code()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

impl<S: StatusSet, B: Responder> Responder for Reply<S, B> {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let response = self.body.respond_to(request).map_into_boxed_body();
        if response.status().is_client_error() || response.status().is_server_error() {
            return response;
        }
        with_head(response, self.status, &self.headers)
    }
}

impl<P: ProblemType> Responder for Problem<P> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        problem(&self)
    }
}

impl<P: ProblemType> ResponseError for Problem<P> {
    fn status_code(&self) -> StatusCode {
        status_code(self.problem_type())
    }

    fn error_response(&self) -> HttpResponse {
        problem(self)
    }
}

/// The response of a problem.
fn problem<P: ProblemType>(problem: &Problem<P>) -> HttpResponse {
    let mut response = HttpResponse::with_body(StatusCode::OK, BoxBody::new(problem.to_body()));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(Problem::<P>::MEDIA_TYPE));
    if let Some(cause) = problem.cause() {
        response.extensions_mut().insert(cause.clone());
    }
    with_head(response, problem.problem_type(), problem.headers())
}

/// The response with the status and the headers, and with content only if the status allows it.
fn with_head<P: ProblemType>(mut response: HttpResponse, status: P, headers: &Headers) -> HttpResponse {
    response.head_mut().status = status_code(status);
    if !status.__allows_content() {
        for name in CONTENT_HEADERS {
            response.headers_mut().remove(HeaderName::from_static(name));
        }
        response = response.set_body(BoxBody::new(()));
    }
    headers.for_each(|name, value, is_first| {
        if let Some((name, value)) = converted(name, value) {
            if is_first {
                response.headers_mut().insert(name, value);
            } else {
                response.headers_mut().append(name, value);
            }
        }
    });
    response
}

/// A header of http 1 as one of http 0.2, which allows the same characters.
fn converted(name: &http::HeaderName, value: &http::HeaderValue) -> Option<(HeaderName, HeaderValue)> {
    let name = HeaderName::from_bytes(name.as_ref()).ok()?;
    let mut converted = HeaderValue::from_bytes(value.as_bytes()).ok()?;
    converted.set_sensitive(value.is_sensitive());
    Some((name, converted))
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

/// The response and the error of a service's error type.
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web_problem {
    ($name:ident) => {
        impl $crate::__private::actix_web::Responder for $name {
            type Body = $crate::__private::actix_web::BoxBody;

            fn respond_to(
                self,
                request: &$crate::__private::actix_web::HttpRequest,
            ) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::Responder::respond_to(self.0, request)
            }
        }

        impl $crate::__private::actix_web::ResponseError for $name {
            fn status_code(&self) -> $crate::__private::actix_web::StatusCode {
                $crate::__private::actix_web::ResponseError::status_code(&self.0)
            }

            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::ResponseError::error_response(&self.0)
            }
        }
    };
}
