//! Responses of OpenAPI documents, for utoipa 6.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::marker::PhantomData;

use serde_json::Value;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::openapi::{self, RefOr, Response};
use utoipa::{IntoResponses, PartialSchema};

use super::content::Content;
use super::{problem_schema, response_headers};
use crate::{Problem, ProblemType, Reply, StatusSet};

/// The responses of a set: the page's descriptions, and for successes the schema of the body. utoipa's own merge would keep only
/// one of the two.
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

/// The responses of a type, one for each status code that a service may answer: what the page says, the headers, and problem details for errors.
#[doc(hidden)]
#[must_use]
pub fn responses<P: ProblemType>() -> BTreeMap<String, RefOr<Response>> {
    let mut by_code: BTreeMap<u16, Vec<P>> = BTreeMap::new();
    for value in P::__all().iter().filter(|value| !value.__is_retired()) {
        by_code.entry(value.status_code()).or_default().push(*value);
    }
    let responses = by_code.into_iter().map(|(code, values)| {
        let mut response = response_of(&values);
        if code >= 400 {
            response.content.insert(Problem::<P>::MEDIA_TYPE.to_string(), RefOr::T(problem_schema::content(&values)));
        }
        (code.to_string(), RefOr::T(response))
    });
    responses.collect()
}

/// A response without a body: what the page says of the status.
#[doc(hidden)]
#[must_use]
pub fn response<P: ProblemType>(value: P) -> Response {
    response_of(&[value])
}

/// What the page says of the values of one status, with the headers.
fn response_of<P: ProblemType>(values: &[P]) -> Response {
    let text = |value: &P| {
        let detail = value.default_detail();
        if detail.is_empty() { value.title() } else { detail }
    };
    let lines: Vec<_> = values
        .iter()
        .map(|value| match value.code_member() {
            Some((_, code)) => format!("- `{code}`: {}", text(value)),
            None => text(value).to_string(),
        })
        .collect();
    let mut response = Response::new(lines.join("\n"));
    if let Some(value) = values.first() {
        response_headers::describe(value.status_code(), &mut response);
    }
    response
}

/// The schema of a value in a body, as the feature `serde` writes it: the number of a status, or the text of an error code.
#[doc(hidden)]
#[must_use]
pub fn schema<P: ProblemType>() -> RefOr<Schema> {
    let mut values = Vec::new();
    let mut schema_type = Type::Integer;
    for value in P::__all() {
        values.push(match value.code_member() {
            Some((_, code)) => {
                schema_type = Type::String;
                Value::from(code)
            }
            None => Value::from(value.status_code()),
        });
    }
    ObjectBuilder::new().schema_type(schema_type).enum_values(Some(values)).build().into()
}

/// The responses and the schema of one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($name:ident) => {
        impl $crate::__private::utoipa::PartialSchema for $name {
            fn schema() -> $crate::__private::utoipa::SchemaOrRef {
                $crate::__private::utoipa::schema::<$name>()
            }
        }

        impl $crate::__private::utoipa::ToSchema for $name {}

        impl $crate::__private::utoipa::IntoResponses for $name {
            fn responses() -> $crate::__private::utoipa::ResponseMap {
                $crate::__private::utoipa::responses::<$name>()
            }
        }
    };
}

/// The responses and the schema of a service's error type.
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_problem {
    ($name:ident: $of:ty) => {
        impl $crate::__private::utoipa::IntoResponses for $name {
            fn responses() -> $crate::__private::utoipa::ResponseMap {
                $crate::__private::utoipa::responses::<$of>()
            }
        }

        impl $crate::__private::utoipa::PartialSchema for $name {
            fn schema() -> $crate::__private::utoipa::SchemaOrRef {
                <$crate::ProblemSchema as $crate::__private::utoipa::PartialSchema>::schema()
            }
        }

        impl $crate::__private::utoipa::ToSchema for $name {
            fn name() -> $crate::__private::utoipa::Cow {
                <$crate::ProblemSchema as $crate::__private::utoipa::ToSchema>::name()
            }
        }
    };
}
