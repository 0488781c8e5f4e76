//! OpenAPI responses of a handler, from its footprint.

use super::{Answers, Handler, Rejects};
use crate::__private::utoipa::{IntoResponses, ResponseMap, response};
use crate::{Content, Problem, ProblemType, Reply, StatusSet};

/// A result whose responses, with the content of their bodies, are known: sets, `Reply`, `Problem`, and `Result` of two of these.
#[diagnostic::on_unimplemented(
    message = "it is unknown what the result `{Self}` is in an OpenAPI document",
    note = "return a documented status, as in `Status::Ok.with(body)`, or a `Result` of two"
)]
pub trait Described {
    /// The responses; those that are left out have no content.
    #[must_use]
    fn responses() -> ResponseMap {
        ResponseMap::new()
    }
}

impl<S: StatusSet, B: Content> Described for Reply<S, B> {
    fn responses() -> ResponseMap {
        <Self as IntoResponses>::responses()
    }
}

impl<P: ProblemType> Described for Problem<P> {
    fn responses() -> ResponseMap {
        <Self as IntoResponses>::responses()
    }
}

/// Where both have a code, the second one describes it: the body of an error is known.
impl<A: Described, B: Described> Described for Result<A, B> {
    fn responses() -> ResponseMap {
        let mut responses = A::responses();
        responses.append(&mut B::responses());
        responses
    }
}

#[cfg(feature = "axum")]
impl Described for axum::response::NoContent {}

#[cfg(feature = "axum")]
impl Described for axum::response::Redirect {}

/// The responses of a handler: those of its result, with their bodies, and what its extractors answer, with the page's words.
#[doc(hidden)]
#[must_use]
pub fn handler_responses<S, H, Args>(_: H) -> ResponseMap
where
    S: StatusSet,
    H: Handler<Args, Output: Answers<S> + Described>,
    Args: Rejects<S>,
{
    let mut responses = <H::Output as Described>::responses();
    let codes = <H::Output as Answers<S>>::CODES.union(Args::CODES);
    for status in S::ALL.iter().filter(|status| codes.contains(status.code())) {
        responses.entry(status.as_str().into()).or_insert_with(|| response(*status).into());
    }
    responses
}

/// A type for `responses(…)` in `#[utoipa::path]`: what a handler answers, so that nothing is written twice.
///
/// The set stands before the handler, as in [`Documented::<Status>::handler(show)`](crate::Documented::handler). The responses are those of
/// the handler's result, with the page's words and the schemas of their bodies, and what its extractors answer.
/// The latter have no schema: without a layer they are the framework's own texts.
///
/// ```
/// # #[cfg(feature = "axum")] {
/// use axum::extract::Path;
/// use status_core::{Reply, Status, handler_responses, status_subset};
/// use utoipa::IntoResponses as _;
///
/// #[status_subset(Status)]
/// pub enum Shown {
///     Ok,
/// }
///
/// #[status_subset(Status, error)]
/// pub enum NotThere {
///     NotFound,
/// }
///
/// #[utoipa::path(get, path = "/names/{id}", params(("id" = u32, Path)), responses(ShowResponses))]
/// async fn show(Path(id): Path<u32>) -> Result<Reply<Shown, &'static str>, NotThere> {
///     if id == 1 { Ok(Shown::Ok.with("Ada")) } else { Err(NotThere::NotFound) }
/// }
///
/// handler_responses!(ShowResponses: Status = show);
///
/// let responses = ShowResponses::responses();
/// assert_eq!(responses.keys().collect::<Vec<_>>(), ["200", "400", "404"]);
/// # }
/// ```
///
/// A result without a known schema is refused at compile time:
///
/// ```compile_fail,E0277
/// # use status_core::{Reply, Status, handler_responses};
/// struct Drawing;
///
/// async fn draw() -> Reply<Status, Drawing> {
///     Status::Ok.with(Drawing)
/// }
///
/// handler_responses!(DrawResponses: Status = draw);
/// ```
#[macro_export]
macro_rules! handler_responses {
    ($(#[$attribute:meta])* $visibility:vis $name:ident: $set:ty = $handler:expr) => {
        $(#[$attribute])*
        $visibility struct $name;

        impl $crate::__private::utoipa::IntoResponses for $name {
            fn responses() -> $crate::__private::utoipa::ResponseMap {
                $crate::__private::utoipa::handler_responses::<$set, _, _>($handler)
            }
        }
    };
}
