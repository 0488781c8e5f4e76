//! Statuses that come from elsewhere.

use core::fmt;

use crate::{StatusSet, UndocumentedStatus};

/// What a client received: a documented status, or a code that the page does not list. Nothing is lost.
///
/// ```
/// use status_core::{Received, Status};
///
/// assert_eq!(Received::from(404), Received::Documented(Status::NotFound));
/// assert_eq!(Received::<Status>::from(418).code(), 418);
/// assert!(Received::<Status>::from(418).documented().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Received<S> {
    /// The page lists it.
    Documented(S),
    /// The page does not list it.
    Undocumented(u16),
}

impl<S: StatusSet> Received<S> {
    /// The code, documented or not.
    #[must_use]
    pub fn code(self) -> u16 {
        match self {
            Self::Documented(status) => status.code(),
            Self::Undocumented(code) => code,
        }
    }

    /// The documented status.
    ///
    /// # Errors
    ///
    /// If the page does not list the code.
    pub fn documented(self) -> Result<S, UndocumentedStatus> {
        match self {
            Self::Documented(status) => Ok(status),
            Self::Undocumented(code) => Err(UndocumentedStatus::new(code)),
        }
    }
}

impl<S: StatusSet> From<u16> for Received<S> {
    fn from(code: u16) -> Self {
        S::from_code(code).map_or(Self::Undocumented(code), Self::Documented)
    }
}

#[cfg(feature = "http")]
impl<S: StatusSet> From<http::StatusCode> for Received<S> {
    fn from(code: http::StatusCode) -> Self {
        Self::from(code.as_u16())
    }
}

/// Writes `404 Not Found`, or only the code if the page does not list it.
impl<S: StatusSet> fmt::Display for Received<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Documented(status) => fmt::Display::fmt(status, f),
            Self::Undocumented(code) => fmt::Display::fmt(code, f),
        }
    }
}
