//! The trait that every generated enum implements.

use core::fmt::{Debug, Display};
use core::hash::Hash;
use core::str::FromStr;

use crate::__private::{Generated, Row, Statuses};
use crate::{ParseStatusError, Reply, StatusClass, UndocumentedStatus};

/// A set of documented statuses: the type of a page, or a part of it.
///
/// Generic code is written against this trait; the types themselves have the same methods, most of them `const`, without an
/// import. Only [`status_table`](crate::status_table) and [`status_subset`](crate::status_subset) implement it.
///
/// ```
/// use status_core::{Status, StatusSet};
///
/// fn codes<S: StatusSet>(class: status_core::StatusClass) -> Vec<u16> {
///     S::ALL.iter().filter(|status| status.class() == class).map(|status| status.code()).collect()
/// }
///
/// assert!(codes::<Status>(status_core::StatusClass::Redirection).is_empty());
/// assert!(codes::<Status>(status_core::StatusClass::ClientError).contains(&404));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a set of statuses",
    label = "expected an enum with `#[status_table(…)]` or `#[status_subset(…)]`",
    note = "only these attributes write `StatusSet`; error codes are not statuses: name the enum that documents the statuses, as in `Documented::<GetUser>`"
)]
pub trait StatusSet:
    Generated<Kind = Statuses>
    + Copy
    + Debug
    + Display
    + Eq
    + Ord
    + Hash
    + FromStr<Err = ParseStatusError>
    + TryFrom<u16, Error = UndocumentedStatus>
    + Send
    + Sync
    + 'static
{
    /// All statuses, in the order of the page, or of the names of a `#[status_subset]`.
    const ALL: &'static [Self];

    /// The status code, at least 100 and at most 599.
    fn code(self) -> u16;

    /// Whether a response may carry content; 1xx, 204, 205 and 304 carry none (RFC 9110, section 15).
    fn allows_content(self) -> bool;

    /// The status with this code; `None` if the set does not have it.
    fn from_code(code: u16) -> Option<Self>;

    #[doc(hidden)]
    fn __row(self) -> &'static Row;

    /// The status code as text, as in `"404"`.
    #[inline]
    fn as_str(self) -> &'static str {
        self.__row().code
    }

    /// The status message, as in `"Not Found"`.
    #[inline]
    fn message(self) -> &'static str {
        self.__row().message
    }

    /// What the status is for, without markup; empty if the page says nothing.
    #[inline]
    fn purpose(self) -> &'static str {
        self.__row().purpose
    }

    /// The page's link, else MDN's page of the code, if it has one.
    #[inline]
    fn docs_url(self) -> Option<&'static str> {
        self.__row().docs_url()
    }

    /// The status together with the body of its response.
    fn with<B>(self, body: B) -> Reply<Self, B> {
        crate::reply::reply(self, body)
    }

    /// The problem that the page describes, for the body of an error (RFC 9457).
    ///
    /// It is for 4xx and 5xx: a response of another status gets the same body, even as an `Err`.
    #[cfg(feature = "problem")]
    fn problem(self) -> crate::Problem<Self> {
        crate::Problem::new(self)
    }

    /// The class, which is the code's first digit (RFC 9110, section 15).
    #[inline]
    fn class(self) -> StatusClass {
        crate::class::class(self.code())
    }
}
