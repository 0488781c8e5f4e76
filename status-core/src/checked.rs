//! How a mistake in what another item is gives one error: a type is replaced by an unknown one once a check of it has failed.

use crate::__private::Catalogue;

/// `T`, if the constant `CHECK` has a value.
///
/// If its evaluation fails, the compiler has shown the error; of the projection on an array of unknown length it knows nothing, so
/// that no use of it gives another error.
pub type Checked<T, const CHECK: usize> = <[(); CHECK] as Then<T>>::Then;

/// The type after a check.
pub trait Then<T> {
    /// `T`.
    type Then;
}

impl<T, const CHECK: usize> Then<T> for [(); CHECK] {
    type Then = T;
}

/// Only the macros implement it, and so only they can implement `StatusSet`, `ErrorSet` and `ProblemType`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a table of statuses nor a table of errors",
    label = "not an enum of this crate's attributes",
    note = "statuses are an enum with `#[status_table(\"…\")]` or `#[status_subset(…)]`, errors are one with `#[error_table(\"…\")]` or `#[error_subset(…)]`",
    note = "add the attribute to `{Self}`, or name another enum"
)]
pub trait Generated {
    /// [`Statuses`] or [`Errors`].
    type Kind;

    /// The enum that it is a part of, as the part names it; empty for the enum of a page.
    const WHOLE: &'static str = "";

    /// What added to a code makes it unknown if the type is.
    const ZERO: u16 = 0;
}

/// The kind of an enum of statuses.
#[derive(Debug)]
pub struct Statuses;

/// The kind of an enum of errors.
#[derive(Debug)]
pub struct Errors;

/// The kind of what `#[status_subset(T)]` takes.
#[diagnostic::on_unimplemented(
    message = "`{T}` is a table of errors: write `#[status_core::error_subset(…)]` in place of `status_subset`",
    label = "not a table of statuses",
    note = "if the variants below are statuses, name the enum of the page of statuses instead, as in `#[status_subset(Status)]`"
)]
pub trait WholeOfStatuses<T> {
    /// Nothing: it is one.
    const CHECK: usize = 0;
}

impl<T> WholeOfStatuses<T> for Statuses {}

/// The kind of what `#[error_subset(T)]` takes.
#[diagnostic::on_unimplemented(
    message = "`{T}` is a table of statuses: write `#[status_core::status_subset(…)]` in place of `error_subset`",
    label = "not a table of errors",
    note = "if the variants below are error codes, name the enum of the page of errors instead, as in `#[error_subset(ErrorCode)]`"
)]
pub trait WholeOfErrors<T> {
    /// Nothing: it is one.
    const CHECK: usize = 0;
}

impl<T: Catalogue> WholeOfErrors<T> for Errors {}

/// The kind of what `statuses = T` takes.
#[diagnostic::on_unimplemented(
    message = "`{T}` is a table of errors: `statuses = …` names a table of statuses",
    label = "not a table of statuses",
    note = "name the enum whose page documents the statuses of the errors; without `statuses = …`, `status()` is the number"
)]
pub trait StatusesOfErrors<T> {
    /// Nothing: it is one.
    const CHECK: usize = 0;
}

impl<T> StatusesOfErrors<T> for Statuses {}

/// The kind of what documents a handler.
#[cfg(feature = "footprint")]
#[diagnostic::on_unimplemented(
    message = "`{T}` is not a set of statuses",
    label = "expected an enum with `#[status_table(…)]` or `#[status_subset(…)]`",
    note = "error codes are not statuses: name the enum that documents the statuses, as in `Documented::<GetUser>`"
)]
pub trait SetOfStatuses<T> {
    /// `T`: if it is not a set of statuses, the compiler knows no type, and so shows no error for each code.
    type Set;
}

#[cfg(feature = "footprint")]
impl<T> SetOfStatuses<T> for Statuses {
    type Set = T;
}
