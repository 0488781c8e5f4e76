//! What extractors answer when they reject a request.

use core::convert::Infallible;

use super::up_to_16;
use crate::Codes;

/// An extractor whose rejections `Set` documents.
///
/// [`rejects!`](crate::rejects) implements it for an extractor of your own. By hand, each code is a bound of the set:
///
/// ```
/// use status_core::footprint::{Documents, Rejects};
/// use status_core::{Codes, Documented, Status};
///
/// pub struct Limited<T>(T);
///
/// impl<Set: Documents<429, Self>, T: Clone> Rejects<Set> for Limited<T> {
///     const CODES: Codes = Codes::of(&[429]);
/// }
///
/// async fn show(_: Limited<u8>) -> Status {
///     Status::Ok
/// }
///
/// assert!(Documented::<Status>::codes(&show).contains(429));
/// ```
#[diagnostic::on_unimplemented(
    message = "it is unknown what the extractor `{Self}` answers when it rejects a request",
    label = "this handler takes `{Self}`",
    note = "if it is the framework's, turn on the feature `axum` or `actix-web` of the crate `status-core`",
    note = "if the type is yours, list its codes: `status_core::rejects!({Self}: 401, 403);`, or name the type of its rejection, if it is a part of a page: `status_core::rejects!({Self} as AuthError);`",
    note = "if it is another crate's, list its codes for this set: `status_core::rejects!({Self}: 400; for {Set});`",
    note = "or take `Result<{Self}, _>` and answer yourself"
)]
pub trait Rejects<Set> {
    /// The codes of the rejections.
    const CODES: Codes;
}

/// Whoever takes the rejection as a value answers it.
impl<Set, T, R> Rejects<Set> for Result<T, R> {
    const CODES: Codes = Codes::NONE;
}

/// An extractor that is there or not still rejects what it finds and cannot read.
impl<Set, T: Rejects<Set>> Rejects<Set> for Option<T> {
    const CODES: Codes = T::CODES;
}

impl<Set> Rejects<Set> for Infallible {
    const CODES: Codes = Codes::NONE;
}

/// The arguments of a handler, and extractors that are tuples.
macro_rules! tuple {
    ($($extractor:ident)*) => {
        impl<Set, $($extractor: Rejects<Set>),*> Rejects<Set> for ($($extractor,)*) {
            const CODES: Codes = Codes::NONE$(.union($extractor::CODES))*;
        }
    };
}

up_to_16! { tuple }

/// Says what an extractor answers when it rejects a request.
///
/// ```
/// use status_core::{Documented, Status, rejects, status_subset};
///
/// /// Who sent the request.
/// pub struct Caller;
///
/// // With the codes …
/// rejects!(Caller: 401, 403);
///
/// /// Something of the caller's, that may be missing.
/// pub struct Mine<T>(T);
///
/// /// Why there is none.
/// #[status_subset(Status, error)]
/// pub enum NotMine {
///     NotFound,
/// }
///
/// // … or with the type of the rejection. Parameters stand before the type.
/// rejects!(for<T> Mine<T> as NotMine);
///
/// async fn show(_: Caller, _: Mine<u8>) -> Status {
///     Status::Ok
/// }
///
/// let codes = Documented::<Status>::codes(&show);
/// assert!(codes.contains(401) && codes.contains(404));
/// ```
///
/// A code is a number, a constant of the type `u16`, or a documented status, as in `Status::Unauthorized`.
/// An extractor that never rejects has no codes: `rejects!(Clock:);`. One of another crate needs a line for each set that
/// takes it: `rejects!(TypedHeader<UserAgent>: 400; for GetUser);`. One whose parameters have bounds needs an impl by hand: see [`Rejects`].
///
/// [`Rejects`]: crate::footprint::Rejects
///
/// A set that lacks a code refuses the handlers that take the extractor:
///
/// ```compile_fail,E0277
/// # use status_core::{Documented, Status, rejects, status_subset};
/// # struct Caller;
/// # rejects!(Caller: 401, 403);
/// #[status_subset(Status)]
/// pub enum Deleted {
///     NoContent,
///     Unauthorized,
/// }
///
/// async fn delete(_: Caller) -> Deleted {
///     Deleted::NoContent
/// }
///
/// let handler = Documented::<Deleted>::handler(delete); // `Caller` answers 403
/// ```
#[macro_export]
macro_rules! rejects {
    ($($declaration:tt)*) => {
        $crate::__declare! { Rejects $($declaration)* }
    };
}
