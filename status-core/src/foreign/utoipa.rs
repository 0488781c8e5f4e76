//! Responses of OpenAPI documents, for utoipa 6.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString as _};
use core::marker::PhantomData;

use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::openapi::{self, RefOr, Response};
use utoipa::{IntoResponses, PartialSchema};

use super::content::Content;
use crate::{Problem, Reply, StatusSet};

/// The responses of a set, with the schema of the body that its successes have: the page's descriptions and the body's schema
/// together, of which utoipa's own merging keeps one.
///
/// `responses(Responses<Success, User>, ErrorStatus)` in `#[utoipa::path]`.
///
/// ```
/// use status_core::{Responses, Status};
/// use utoipa::IntoResponses;
///
/// let responses = Responses::<Status, String>::responses();
/// let utoipa::openapi::RefOr::T(ok) = &responses["200"] else { panic!() };
/// assert_eq!(ok.description, Status::Ok.purpose());
/// assert!(ok.content.contains_key("application/json"));
/// ```
#[derive(Debug)]
pub struct Responses<S, B>(PhantomData<(S, B)>);

impl<S: StatusSet, B: PartialSchema> IntoResponses for Responses<S, B> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        with_content::<S>("application/json", B::schema)
    }
}

impl<S: StatusSet, B: Content> IntoResponses for Reply<S, B> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        with_content::<S>(B::MEDIA_TYPE, B::schema)
    }
}

impl<S: StatusSet> IntoResponses for Problem<S> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        responses::<S>()
    }
}

/// The responses of a set, whose successes have this content.
fn with_content<S: StatusSet>(media_type: &str, schema: fn() -> RefOr<Schema>) -> BTreeMap<String, RefOr<Response>> {
    let mut responses = responses::<S>();
    for status in S::ALL.iter().filter(|status| status.class().is_success() && status.allows_content()) {
        if let Some(RefOr::T(response)) = responses.get_mut(status.as_str()) {
            response.content.insert(media_type.to_string(), RefOr::T(openapi::Content::new(Some(schema()))));
        }
    }
    responses
}

/// The responses of a set: what the page says of each, and problem details for errors.
#[doc(hidden)]
#[must_use]
pub fn responses<S: StatusSet>() -> BTreeMap<String, RefOr<Response>> {
    let responses = S::ALL.iter().map(|status| {
        let mut response = response(*status);
        if status.class().is_error() {
            let content = openapi::Content::new(Some(problem()));
            response.content.insert(Problem::<S>::MEDIA_TYPE.to_string(), RefOr::T(content));
        }
        (status.as_str().to_string(), RefOr::T(response))
    });
    responses.collect()
}

/// A response without a body: what the page says of the status.
#[doc(hidden)]
#[must_use]
pub fn response<S: StatusSet>(status: S) -> Response {
    let purpose = status.purpose();
    Response::new(if purpose.is_empty() { status.message() } else { purpose })
}

/// The schema of problem details (RFC 9457, section 3.1).
fn problem() -> Schema {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let problem = ObjectBuilder::new()
        .schema_type(Type::Object)
        .property("type", text())
        .property("title", text())
        .property("status", ObjectBuilder::new().schema_type(Type::Integer))
        .property("detail", text())
        .property("instance", text())
        .required("title")
        .required("status");
    Schema::Object(problem.build())
}

/// The responses of one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($name:ident) => {
        impl $crate::__private::utoipa::IntoResponses for $name {
            fn responses() -> $crate::__private::utoipa::ResponseMap {
                $crate::__private::utoipa::responses::<$name>()
            }
        }
    };
}
