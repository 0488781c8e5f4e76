//! What results answer, and who documents it.

use core::convert::Infallible;

use crate::{Codes, Reply, StatusSet};

/// A set that documents a code; `Part` is the type that answers it, which errors name.
///
/// The macros implement it for each code of a set.
#[diagnostic::on_unimplemented(
    message = "`{Part}` answers {CODE}, which `{Self}` does not document",
    label = "this handler answers {CODE}",
    note = "add {CODE} to `{Self}`, and a row to its page if it has none, or answer with another status; the types in `status_core` itself are those of its sample page: a service imports its own",
    note = "a handler, or an extractor's rejection, of the error type of `problem = …` may answer all errors of the page: return a part of them, or a `Problem` of a part, as in `.map_err(|error| Problem::new(Part::X).because(error))`",
    note = "an extractor taken as `Result<_, _>` answers nothing by itself"
)]
pub trait Documents<const CODE: u16, Part: ?Sized> {}

/// A result whose answers `Set` documents.
///
/// Sets implement it, [`Reply`], [`Problem`](crate::Problem), `Result` of two of these, and what each framework has for
/// responses of a known status. [`answers!`](crate::answers) implements it for a type of your own.
///
/// A reply counts with the codes of its status: its body should render without an error of its own, 500 aside.
#[diagnostic::on_unimplemented(
    message = "it is unknown what `{Self}` answers",
    label = "this handler returns `{Self}`",
    note = "return a status of `{Set}`, which `.with(body)` makes a `Reply<{Set}, _>`, or a `Result` of two; a problem is a response by itself, without `Json`",
    note = "for a type of your own, list its codes: `status_core::answers!(Page: 200);`"
)]
pub trait Answers<Set> {
    /// The codes of the answers.
    const CODES: Codes;
}

impl<Set, A: Answers<Set>, B: Answers<Set>> Answers<Set> for Result<A, B> {
    const CODES: Codes = A::CODES.union(B::CODES);
}

impl<Set, S: StatusSet + Answers<Set>, B> Answers<Set> for Reply<S, B> {
    const CODES: Codes = S::CODES;
}

#[cfg(feature = "problem")]
impl<Set, P: Answers<Set>> Answers<Set> for crate::Problem<P> {
    const CODES: Codes = P::CODES;
}

impl<Set> Answers<Set> for Infallible {
    const CODES: Codes = Codes::NONE;
}

/// Says what a result answers.
///
/// ```
/// use status_core::{Documented, Status, answers};
///
/// /// A page of text.
/// pub struct Page(String);
///
/// answers!(Page: 200);
///
/// async fn home() -> Result<Page, Status> {
///     Err(Status::ServiceUnavailable)
/// }
///
/// assert!(Documented::<Status>::codes(&home).contains(200));
/// ```
///
/// A code is a number, a constant of the type `u16`, or a documented status, as in `Status::Ok`.
/// `answers!(Page as Status);` gives it the codes of another type, and `answers!(for<T> Page<T>: 200);` has parameters.
/// A type of another crate needs a line for each set that documents it: `answers!(Instant: 200; for GetUser);`.
///
/// A type that nobody has declared is refused:
///
/// ```compile_fail,E0277
/// # use status_core::{Documented, Status};
/// pub struct Page(String);
///
/// async fn home() -> Page {
///     Page(String::new())
/// }
///
/// let handler = Documented::<Status>::handler(home);
/// ```
#[macro_export]
macro_rules! answers {
    ($($declaration:tt)*) => {
        $crate::__declare! { Answers $($declaration)* }
    };
}

/// What `answers!` and `rejects!` take.
#[doc(hidden)]
#[macro_export]
macro_rules! __declare {
    ($trait:ident for<$($parameter:ident),+> $part:ty: $($code:expr),* $(,)?) => {
        $crate::__codes! { $trait [$($parameter),+] $part: $($crate::__code!($code)),* }
    };
    ($trait:ident for<$($parameter:ident),+> $part:ty as $other:ty) => {
        $crate::__codes! { $trait [$($parameter),+] $part as $other }
    };
    ($trait:ident for $($wrong:tt)*) => {
        $crate::__expected! { $trait }
    };
    // Before the codes, since `for` starts an expression.
    ($trait:ident $part:ty: $($code:literal),* $(,)? for $set:ty) => {
        $crate::__codes! { $trait for $set, $part: $($code),* }
        ::core::compile_error!("write `;` before `for`, as in `Caller: 401; for GetUser`");
    };
    ($trait:ident $part:ty: $($code:expr),* $(,)?) => {
        $crate::__codes! { $trait [] $part: $($crate::__code!($code)),* }
    };
    ($trait:ident $part:ty: $($code:expr),* $(,)?; for $set:ty) => {
        $crate::__codes! { $trait for $set, $part: $($crate::__code!($code)),* }
    };
    ($trait:ident $part:ty as $other:ty) => {
        $crate::__codes! { $trait [] $part as $other }
    };
    // Handlers that name the type give no error besides.
    ($trait:ident $part:ty: $($wrong:tt)*) => {
        $crate::__codes! { $trait [] $part: }
        $crate::__expected! { $trait }
    };
    ($trait:ident $part:ty = $($wrong:tt)*) => {
        $crate::__declare! { $trait $part: = }
    };
    ($trait:ident $part:ty, $($wrong:tt)*) => {
        $crate::__declare! { $trait $part: = }
    };
    ($trait:ident $($wrong:tt)*) => {
        $crate::__expected! { $trait }
    };
}

/// What a declaration looks like.
#[doc(hidden)]
#[macro_export]
macro_rules! __expected {
    (Answers) => {
        ::core::compile_error!(
            "expected codes, as in `answers!(Page: 200, 404);`, or a type that has them, as in `answers!(Page as Status);`; \
             with parameters, `answers!(for<T> Page<T>: 200);`; for a type of another crate, `answers!(Page: 200; for GetUser);`"
        );
    };
    (Rejects) => {
        ::core::compile_error!(
            "expected codes, as in `rejects!(Caller: 401, 403);`, or the type of the rejection, as in `rejects!(Caller as AuthError);`; \
             with parameters, `rejects!(for<T> Caller<T>: 401);`; for a type of another crate, `rejects!(Caller: 401; for GetUser);`"
        );
    };
}

/// A type whose codes are known, for every set that documents them. A service has no types with the names of these parameters.
#[doc(hidden)]
#[macro_export]
macro_rules! __codes {
    ($trait:ident [$($parameter:ident),*] $part:ty: $($code:expr),*) => {
        impl<__Set, $($parameter),*> $crate::footprint::$trait<__Set> for $part
        where
            $(__Set: $crate::footprint::Documents<{ $code }, $part>,)*
        {
            const CODES: $crate::Codes = $crate::Codes::of(&[$($code),*]);
        }
    };
    ($trait:ident for $set:ty, $part:ty: $($code:expr),*) => {
        impl $crate::footprint::$trait<$set> for $part
        where
            $($set: $crate::footprint::Documents<{ $code }, $part>,)*
        {
            const CODES: $crate::Codes = $crate::Codes::of(&[$($code),*]);
        }
    };
    ($trait:ident [$($parameter:ident),*] $part:ty as $other:ty) => {
        impl<__Set, $($parameter),*> $crate::footprint::$trait<__Set> for $part
        where
            $other: $crate::footprint::Answers<__Set>,
        {
            const CODES: $crate::Codes = <$other as $crate::footprint::Answers<__Set>>::CODES;
        }
    };
}

/// What one set documents and answers.
#[doc(hidden)]
#[macro_export]
macro_rules! __footprint {
    ($name:ident: $($code:expr),*) => {
        $(
            #[diagnostic::do_not_recommend]
            impl<__Part: ?::core::marker::Sized> $crate::footprint::Documents<{ $code }, __Part> for $name {}
        )*

        $crate::__codes! { Answers [] $name: $($code),* }
        $crate::__described! { $name }
    };
}

/// What an error code, or a subset of them, answers.
#[doc(hidden)]
#[macro_export]
macro_rules! __footprint_errors {
    ($name:ident: $($code:expr),*) => {
        $crate::__codes! { Answers [] $name: $($code),* }
        $crate::__described! { $name }
    };
}

/// The responses of one type in OpenAPI documents.
#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __described {
    ($name:ident) => {
        $crate::__described! { $name: $name }
    };
    ($name:ident: $of:ty) => {
        impl $crate::__private::utoipa::Described for $name {
            fn responses() -> $crate::__private::utoipa::ResponseMap {
                $crate::__private::utoipa::responses::<$of>()
            }
        }
    };
}

/// Nothing: the feature is off.
#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __described {
    ($($tokens:tt)*) => {};
}

/// What a service's error type answers, and its responses in OpenAPI documents.
#[doc(hidden)]
#[macro_export]
macro_rules! __footprint_problem {
    ($name:ident: $of:ty) => {
        $crate::answers!($name as $of);
        $crate::__described! { $name: $of }
    };
}
