//! What the generated code is made of. Not for direct use: it changes without notice.

pub use crate::checked::{
    Checked, Errors, Generated, Statuses, StatusesOfErrors, Then, WholeOfErrors, WholeOfStatuses,
};
pub use crate::error_row::ErrorRow;
pub use crate::lookup::{ByCode, ByText};
pub use crate::reply::reply;
pub use crate::row::Row;
pub use crate::undocumented_statuses::Undocumented;

pub use crate as status_core;

pub mod names;

#[cfg(feature = "http")]
pub use crate::foreign::http::status_code;

/// What the types of problems name.
#[cfg(feature = "problem")]
pub mod problem {
    pub use crate::problem::{HasProblem, PartOf};
    pub use alloc::borrow::Cow;
    pub use alloc::string::String;
    pub use serde::Serialize;

    /// A cause.
    pub type BoxError = alloc::boxed::Box<dyn core::error::Error + Send + Sync>;

    /// The problem type of an error, if it has one.
    #[must_use]
    pub fn type_uri(row: &'static super::ErrorRow) -> Option<Cow<'static, str>> {
        Some(row.type_uri).filter(|uri| !uri.is_empty()).map(Cow::Borrowed)
    }
}

/// What the impls for axum name.
#[cfg(feature = "axum")]
pub mod axum {
    pub use crate::foreign::axum::respond;
    pub use axum_core::response::{IntoResponse, Response};
}

/// What the impls for rocket name.
#[cfg(feature = "rocket")]
pub mod rocket {
    pub use crate::foreign::rocket::respond;
    pub use rocket::Request;
    pub use rocket::response::{Responder, Result};
}

/// What the impls for poem name.
#[cfg(feature = "poem")]
pub mod poem {
    pub use crate::foreign::poem::{respond, status_code};
    pub use poem::error::ResponseError;
    pub use poem::{IntoResponse, Response};
}

/// What the impls for serde name.
#[cfg(feature = "serde")]
pub mod serde {
    pub use crate::foreign::error_codes::{deserialize as deserialize_code, serialize as serialize_code};
    pub use crate::foreign::formats::{deserialize, serialize};
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
}

/// What the impls for utoipa name.
#[cfg(feature = "utoipa")]
pub mod utoipa {
    #[cfg(feature = "footprint")]
    pub use crate::footprint::{Described, handler_responses};
    pub use crate::foreign::utoipa::{response, responses, schema};
    pub use utoipa::{IntoResponses, PartialSchema, ToSchema};

    /// What `ToSchema` gives for a name.
    pub type Cow = alloc::borrow::Cow<'static, str>;

    /// What `PartialSchema` gives.
    pub type SchemaOrRef = utoipa::openapi::RefOr<utoipa::openapi::Schema>;

    /// What `IntoResponses` gives.
    pub type ResponseMap =
        alloc::collections::BTreeMap<alloc::string::String, utoipa::openapi::RefOr<utoipa::openapi::Response>>;
}

/// What the impls for actix-web name.
#[cfg(feature = "actix-web")]
pub mod actix_web {
    pub use crate::foreign::actix_web::{respond, status_code};
    pub use actix_web::body::BoxBody;
    pub use actix_web::http::StatusCode;
    pub use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError};
}

/// What the subsets of an error catalogue ask of it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is itself a subset; name the whole, the enum with `#[error_table(\"…\")]`",
    label = "a subset of errors"
)]
pub trait Catalogue {
    /// What `status()` returns.
    type Status;
}
