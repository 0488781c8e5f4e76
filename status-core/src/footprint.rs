//! Footprints: a handler compiles only if all that it can answer is documented.
//!
//! [`Documented::handler`] returns a handler as it is, once the compiler has proved that its set documents
//!
//! - what its result can be ([`Answers`]), and
//! - what its extractors answer when they reject a request ([`Rejects`]).
//!
//! For each code that is missing there is one error, at the route, which names the type that answers it.
//!
//! 500 is left out of what frameworks answer by themselves, since a bug can answer it anywhere; a set that a handler returns counts with
//! all its codes. What a framework answers without calling the handler, such as axum's 404 and 405, belongs to no handler either.
//! The layer of `status_core::conformance` sees all of these.

mod answers;
#[doc(hidden)]
pub mod code;
mod handler;
mod rejects;

#[cfg(feature = "actix-web")]
mod actix_web;
#[cfg(feature = "axum")]
mod axum;
#[cfg(any(feature = "actix-web", feature = "axum"))]
mod bodies;
#[cfg(feature = "utoipa")]
mod openapi;

use core::marker::PhantomData;

pub use answers::{Answers, Documents};
pub use handler::Handler;
#[cfg(feature = "utoipa")]
pub use openapi::{Described, handler_responses};
pub use rejects::Rejects;

use crate::__private::Generated;
use crate::Codes;
use crate::checked::SetOfStatuses;

/// Proves that a set documents what a handler can answer.
///
/// ```
/// use status_core::{Documented, Status, status_subset};
///
/// #[status_subset(Status)]
/// pub enum GetUser {
///     Ok,
///     NotFound,
/// }
///
/// async fn user() -> GetUser {
///     GetUser::NotFound
/// }
///
/// let handler = Documented::<GetUser>::handler(user);
/// # let _ = handler();
/// ```
///
/// With a set that lacks one of its codes, the same handler is an error, "`GetUser` answers 404, which `Deleted` does not document":
///
/// ```compile_fail,E0277
/// # use status_core::{Documented, Status, status_subset};
/// # #[status_subset(Status)]
/// # pub enum GetUser {
/// #     Ok,
/// #     NotFound,
/// # }
/// # async fn user() -> GetUser {
/// #     GetUser::NotFound
/// # }
/// #[status_subset(Status)]
/// pub enum Deleted {
///     Ok,
/// }
///
/// let handler = Documented::<Deleted>::handler(user);
/// ```
#[derive(Debug)]
pub struct Documented<S>(PhantomData<fn() -> S>);

/// `S`, if it is a set of statuses. A bound `S: StatusSet` would not do: each code that the handler answers would be a further error.
type Set<S> = <<S as Generated>::Kind as SetOfStatuses<S>>::Set;

impl<S> Documented<S> {
    /// The handler itself, unchanged: an async function, a closure that returns a future, or an async closure, with at most 16 arguments.
    ///
    /// It costs nothing when the program runs.
    #[must_use]
    #[inline]
    pub const fn handler<H, Args>(handler: H) -> H
    where
        S: Generated<Kind: SetOfStatuses<S>>,
        H: Handler<Args, Output: Answers<Set<S>>>,
        Args: Rejects<Set<S>>,
    {
        handler
    }

    /// The codes that a handler can answer, those of its extractors and of its result.
    ///
    /// ```
    /// use status_core::{ClientError, Documented, Status, Success};
    ///
    /// async fn find() -> Result<Success, ClientError> {
    ///     Err(ClientError::NotFound)
    /// }
    ///
    /// let codes = Documented::<Status>::codes(&find);
    /// assert!(codes.contains(404) && codes.contains(200) && !codes.contains(503));
    /// ```
    #[must_use]
    pub const fn codes<H, Args>(_: &H) -> Codes
    where
        S: Generated<Kind: SetOfStatuses<S>>,
        H: Handler<Args, Output: Answers<Set<S>>>,
        Args: Rejects<Set<S>>,
    {
        <H::Output as Answers<Set<S>>>::CODES.union(Args::CODES)
    }
}

/// Calls a macro with no type, with one, and so on up to 16.
macro_rules! up_to_16 {
    ($then:ident) => {
        crate::footprint::up_to_16! { $then; T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 T13 T14 T15 T16; }
    };
    ($then:ident; ; $($some:ident)*) => {
        $then! { $($some)* }
    };
    ($then:ident; $next:ident $($rest:ident)*; $($some:ident)*) => {
        $then! { $($some)* }
        crate::footprint::up_to_16! { $then; $($rest)*; $($some)* $next }
    };
}

pub(crate) use up_to_16;
