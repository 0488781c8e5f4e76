//! What a problem is about.

use alloc::borrow::Cow;
use core::fmt::{Debug, Display};
use core::hash::Hash;

use crate::__private::Generated;
use crate::{Problem, StatusSet};

/// What a problem is about: a documented status, or a code of an error catalogue.
///
/// Every [`StatusSet`] is one. Only the macros implement it.
///
/// ```
/// use status_core::{ProblemType, Status};
///
/// assert_eq!(ProblemType::title(Status::NotFound), "Not Found");
/// assert_eq!(ProblemType::code_member(Status::NotFound), None);
/// ```
pub trait ProblemType: Generated + Copy + Debug + Display + Eq + Hash + Send + Sync + 'static {
    /// The status code of the response, at least 100 and at most 599.
    fn status_code(self) -> u16;

    /// The member `title`: what the problem is, the same each time.
    fn title(self) -> &'static str;

    /// The member `detail`, unless the handler gives another; empty if the page says nothing.
    fn default_detail(self) -> &'static str;

    /// The member `type`, if the page or the attribute gives one.
    fn type_uri(self) -> Option<Cow<'static, str>> {
        None
    }

    /// The member that contains the code, as `("code", "token_expired")`; `None` for a status, whose code is the member `status`.
    fn code_member(self) -> Option<(&'static str, &'static str)> {
        None
    }

    /// All values, in the order of the page. Not `ALL`: a set of statuses has a constant of that name from its own trait.
    #[doc(hidden)]
    fn __all() -> &'static [Self];

    /// Whether the page strikes it through, so that no service answers it any more.
    #[doc(hidden)]
    fn __is_retired(self) -> bool {
        false
    }

    /// Whether a response with the status code may carry content.
    #[doc(hidden)]
    fn __allows_content(self) -> bool {
        true
    }
}

impl<S: StatusSet> ProblemType for S {
    #[inline]
    fn status_code(self) -> u16 {
        self.code()
    }

    #[inline]
    fn title(self) -> &'static str {
        self.message()
    }

    #[inline]
    fn default_detail(self) -> &'static str {
        self.purpose()
    }

    #[inline]
    fn __all() -> &'static [S] {
        S::ALL
    }

    #[inline]
    fn __allows_content(self) -> bool {
        self.allows_content()
    }
}

/// The error type that belongs to a page: what `problem = ApiError` defines, otherwise [`Problem`](crate::Problem).
///
/// A subset sees only the path of its whole, and finds the type here.
#[doc(hidden)]
pub trait HasProblem: ProblemType {
    /// The error type for `P`, which is `Self` or a part of it.
    type Problem<P: ProblemType>;

    /// The enum of the page, of which `Self` is a part, or a part of a part.
    type Root: ProblemType;

    /// The same status or code of the page.
    fn __root(self) -> Self::Root;
}

/// The enum of a page, all its parts, and their problems: the error type of a service converts from what implements it.
///
/// An impl of `From` for each subset would have to name the error type as a projection on the subset's whole; if the whole is in
/// another crate, the compiler does not know that this is not the subset itself, for which `From` has an impl already. A service can
/// still implement `From` for its own types and for those of other crates, because nobody else can implement `PartOf<Status>` for them.
#[doc(hidden)]
pub trait PartOf<Root> {
    /// The same, as a problem of the page.
    fn __problem(self) -> Problem<Root>;
}

impl<P: HasProblem> PartOf<P::Root> for Problem<P> {
    fn __problem(self) -> Problem<P::Root> {
        self.with_type(HasProblem::__root)
    }
}
