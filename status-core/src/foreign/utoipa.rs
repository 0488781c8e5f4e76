//! Responses of OpenAPI documents, for utoipa 6.

use alloc::collections::BTreeMap;
use alloc::string::{String, ToString as _};
use core::marker::PhantomData;

use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::openapi::{self, RefOr, Response};
use utoipa::{IntoResponses, PartialSchema};

use super::content::Content;
use crate::{Problem, ProblemType, Reply, StatusSet};

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

impl<P: ProblemType> IntoResponses for Problem<P> {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        responses::<P>()
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

/// The responses of a type: what the page says of each status, and problem details for errors.
#[doc(hidden)]
#[must_use]
pub fn responses<P: ProblemType>() -> BTreeMap<String, RefOr<Response>> {
    let responses = P::__all().iter().map(|value| {
        let mut response = response(*value);
        if value.status_code() >= 400 {
            let content = openapi::Content::new(Some(problem()));
            response.content.insert(Problem::<P>::MEDIA_TYPE.to_string(), RefOr::T(content));
        }
        (value.status_code().to_string(), RefOr::T(response))
    });
    responses.collect()
}

/// A response without a body: what the page says of the status.
#[doc(hidden)]
#[must_use]
pub fn response<P: ProblemType>(value: P) -> Response {
    let detail = value.default_detail();
    Response::new(if detail.is_empty() { value.title() } else { detail })
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

/// The responses of a service's error type.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_problem {
    ($name:ident: $of:ty) => {
        impl $crate::__private::utoipa::IntoResponses for $name {
            fn responses() -> $crate::__private::utoipa::ResponseMap {
                $crate::__private::utoipa::responses::<$of>()
            }
        }
    };
}
