//! Responses of rocket 0.5, which has status codes of its own.

use rocket::Request;
use rocket::http::{ContentType, Status};
use rocket::response::{self, Responder, Response};
use std::borrow::ToOwned as _;
use std::io::Cursor;
use std::string::String;

use crate::headers::Headers;
use crate::reply::CONTENT_HEADERS;
use crate::{Problem, ProblemType, Reply, StatusSet};

/// A bare status or code: problem details for an error, else no content.
///
/// # Errors
///
/// None: the type is the framework's.
#[doc(hidden)]
pub fn respond<P: ProblemType>(problem_type: P) -> response::Result<'static> {
    if problem_type.status_code() >= 400 {
        return Ok(problem(&Problem::new(problem_type)));
    }
    Response::build().status(Status::new(problem_type.status_code())).ok()
}

impl<'r, 'o: 'r, S: StatusSet, B: Responder<'r, 'o>> Responder<'r, 'o> for Reply<S, B> {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'o> {
        let response = self.body.respond_to(request)?;
        if response.status().code >= 400 {
            return Ok(response);
        }
        Ok(with_head(response, self.status, &self.headers))
    }
}

impl<'r, P: ProblemType> Responder<'r, 'static> for Problem<P> {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
        if let Some(cause) = self.cause() {
            // A response has no place for it; a fairing sees the request beside the response.
            request.local_cache(|| Some(cause.clone()));
        }
        Ok(problem(&self))
    }
}

fn problem<P: ProblemType>(problem: &Problem<P>) -> Response<'static> {
    let body = problem.to_body();
    let response = Response::build()
        .header(ContentType::new("application", "problem+json"))
        .sized_body(body.len(), Cursor::new(body))
        .finalize();
    with_head(response, problem.problem_type(), problem.headers())
}

/// The response with the status and the headers, and with content only if the status allows it.
fn with_head<'r, P: ProblemType>(mut response: Response<'r>, status: P, headers: &Headers) -> Response<'r> {
    response.set_status(Status::new(status.status_code()));
    if !status.__allows_content() {
        response.body_mut().take();
        for name in CONTENT_HEADERS {
            response.remove_header(name);
        }
    }
    headers.for_each(|name, value, is_first| {
        // The framework's headers are texts.
        let (name, value) = (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned());
        if is_first {
            response.set_raw_header(name, value);
        } else {
            response.adjoin_raw_header(name, value);
        }
    });
    response
}

/// The response of one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __rocket {
    ($name:ident) => {
        impl<'r> $crate::__private::rocket::Responder<'r, 'static> for $name {
            fn respond_to(
                self,
                _: &'r $crate::__private::rocket::Request<'_>,
            ) -> $crate::__private::rocket::Result<'static> {
                $crate::__private::rocket::respond(self)
            }
        }
    };
}

/// The response of a service's error type.
#[doc(hidden)]
#[macro_export]
macro_rules! __rocket_problem {
    ($name:ident) => {
        impl<'r> $crate::__private::rocket::Responder<'r, 'static> for $name {
            fn respond_to(
                self,
                request: &'r $crate::__private::rocket::Request<'_>,
            ) -> $crate::__private::rocket::Result<'static> {
                $crate::__private::rocket::Responder::respond_to(self.0, request)
            }
        }
    };
}
