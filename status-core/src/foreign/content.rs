//! What bodies are in OpenAPI documents.

use alloc::string::String;

use utoipa::PartialSchema;
use utoipa::openapi::{RefOr, Schema};

/// What a body is in an OpenAPI document: `Reply<S, B>` has it for the responses of its successes.
///
/// Texts have it and, with the feature `axum`, its `Json` and `Html`; a service implements it for a body of its own.
///
/// ```
/// use status_core::{Content, Reply, Status, status_subset};
/// use utoipa::IntoResponses;
/// use utoipa::openapi::{RefOr, Schema};
///
/// struct Drawing(String);
///
/// impl Content for Drawing {
///     const MEDIA_TYPE: &'static str = "image/svg+xml";
///
///     fn schema() -> RefOr<Schema> {
///         <String as Content>::schema()
///     }
/// }
///
/// let RefOr::T(ok) = &Reply::<Status, Drawing>::responses()["200"] else { panic!() };
/// assert!(ok.content.contains_key("image/svg+xml") && !ok.content.contains_key("text/plain"));
/// ```
#[diagnostic::on_unimplemented(
    message = "it is unknown what the body `{Self}` is in an OpenAPI document",
    note = "implement `status_core::Content` for it"
)]
pub trait Content {
    /// The media type, as in `"application/json"`.
    const MEDIA_TYPE: &'static str;

    /// The schema.
    fn schema() -> RefOr<Schema>;
}

/// Gives the contents of types that have a schema of utoipa's own.
macro_rules! contents {
    ($([$($parameter:tt)*] $body:ty: $media_type:literal, $schema:ty;)*) => {$(
        impl<$($parameter)*> Content for $body {
            const MEDIA_TYPE: &'static str = $media_type;

            fn schema() -> RefOr<Schema> {
                <$schema as PartialSchema>::schema()
            }
        }
    )*};
}

contents! {
    [] &'static str: "text/plain", String;
    [] String: "text/plain", String;
}

#[cfg(feature = "axum")]
contents! {
    [T] axum::response::Html<T>: "text/html", String;
}

/// axum's `Json`, where axum has it: the stand-in is hidden by the glob import.
#[cfg(feature = "axum")]
#[allow(clippy::wildcard_imports, dead_code, unused_imports)]
mod json {
    use super::{Content, PartialSchema, RefOr, Schema};

    struct Json<T>(T);

    const _: () = {
        use axum::response::*;

        contents! {
            [T: PartialSchema] Json<T>: "application/json", T;
        }
    };
}
