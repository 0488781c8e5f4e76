//! Responses of rocket 0.5, which has status codes of its own.

use rocket::Request;
use rocket::http::{ContentType, Status};
use rocket::response::{self, Responder, Response};
use std::io::Cursor;

use crate::reply::CONTENT_HEADERS;
use crate::{Problem, Reply, StatusSet};

/// A bare status: problem details for an error, else no content.
///
/// # Errors
///
/// None: the type is the framework's.
#[doc(hidden)]
pub fn respond<S: StatusSet>(status: S) -> response::Result<'static> {
    if status.class().is_error() {
        return Ok(problem(&Problem::new(status)));
    }
    Response::build().status(Status::new(status.code())).ok()
}

impl<'r, 'o: 'r, S: StatusSet, B: Responder<'r, 'o>> Responder<'r, 'o> for Reply<S, B> {
    fn respond_to(self, request: &'r Request<'_>) -> response::Result<'o> {
        Ok(take(self.status, self.body.respond_to(request)?))
    }
}

impl<'r, S: StatusSet> Responder<'r, 'static> for Problem<S> {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        Ok(problem(&self))
    }
}

fn problem<S: StatusSet>(problem: &Problem<S>) -> Response<'static> {
    let body = problem.to_body();
    let response = Response::build()
        .header(ContentType::new("application", "problem+json"))
        .sized_body(body.len(), Cursor::new(body))
        .finalize();
    take(problem.status(), response)
}

/// The response with the status, unless it is an error of its own.
fn take<S: StatusSet>(status: S, mut response: Response<'_>) -> Response<'_> {
    if response.status().code >= 400 {
        return response;
    }
    response.set_status(Status::new(status.code()));
    if !status.allows_content() {
        response.body_mut().take();
        for name in CONTENT_HEADERS {
            response.remove_header(name);
        }
    }
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
