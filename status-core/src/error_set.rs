//! What the types of error catalogues have alike.

use core::error::Error;
use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::str::FromStr;

use crate::__private::{ErrorRow, Generated};
use crate::ParseCodeError;

/// A set of documented error codes: the type of a page, or a part of it.
///
/// Generic code is written against this trait; the types themselves have the same methods, all of them `const`, without an import.
/// Only [`error_table`](crate::error_table) and [`error_subset`](crate::error_subset) implement it.
///
/// ```
/// use status_core::ErrorSet;
///
/// fn codes<E: ErrorSet>(status: u16) -> Vec<&'static str> {
///     E::ALL.iter().filter(|error| error.status_code() == status).map(|error| error.as_str()).collect()
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a set of error codes",
    label = "expected an enum with `#[error_table(…)]` or `#[error_subset(…)]`",
    note = "only these attributes write `ErrorSet`"
)]
pub trait ErrorSet:
    Generated + Copy + Debug + Display + Eq + Error + Ord + Hash + FromStr<Err = ParseCodeError> + Send + Sync + 'static
{
    /// All error codes, in the order of the page, or of the names of an `#[error_subset]`; those that are struck through too.
    const ALL: &'static [Self];

    /// The member of a problem that tells the code (RFC 9457, section 3.2).
    const MEMBER: &'static str;

    #[doc(hidden)]
    fn __row(self) -> &'static ErrorRow;

    /// The code, as in `"token_expired"`.
    #[inline]
    fn as_str(self) -> &'static str {
        self.__row().code
    }

    /// The status code of the response, at least 400 and at most 599.
    #[inline]
    fn status_code(self) -> u16 {
        self.__row().status
    }

    /// What the error is, in a few words: the page's title, else the phrase of the status.
    #[inline]
    fn title(self) -> &'static str {
        self.__row().title
    }

    /// What the page says of the error, without markup; empty where it says nothing.
    #[inline]
    fn detail(self) -> &'static str {
        self.__row().detail
    }

    /// The page's link, else the address of the problem type, if it leads into the web.
    #[inline]
    fn docs_url(self) -> Option<&'static str> {
        self.__row().docs_url()
    }

    /// Whether the page strikes the code through: clients may still meet it, and no service answers it any more.
    #[inline]
    fn is_retired(self) -> bool {
        self.__row().is_retired
    }
}
