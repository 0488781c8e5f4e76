//! The errors of the fallible conversions.

use core::error::Error;
use core::fmt;

/// What [`ParseStatusError`] says.
const NOT_A_STATUS: &str = "neither the code nor the message of a documented status, letter by letter, nor both";

/// What [`ParseCodeError`] says.
const NOT_A_CODE: &str = "not a documented error code";

/// A status code that the page does not list.
///
/// ```
/// use status_core::Status;
///
/// let error = Status::try_from(418).unwrap_err();
/// assert_eq!(error.code(), 418);
/// assert_eq!(error.to_string(), "status code 418 is not documented");
/// assert_eq!(Status::try_from(404), Ok(Status::NotFound));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UndocumentedStatus {
    code: u16,
}

impl UndocumentedStatus {
    /// An error for this code.
    #[must_use]
    pub const fn new(code: u16) -> Self {
        Self { code }
    }

    /// The code that the page does not list; any number, not only one that HTTP has.
    #[must_use]
    pub const fn code(self) -> u16 {
        self.code
    }
}

impl fmt::Display for UndocumentedStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "status code {} is not documented", self.code)
    }
}

impl Error for UndocumentedStatus {}

/// A text that is not a status of the page.
///
/// ```
/// use status_core::Status;
///
/// assert_eq!("404 Not Found".parse(), Ok(Status::NotFound));
/// assert_eq!("Not Found".parse(), Ok(Status::NotFound));
/// let error = "404 Nowhere".parse::<Status>().unwrap_err();
/// assert_eq!(error.to_string(), "neither the code nor the message of a documented status, letter by letter, nor both");
/// assert!(format!("{error:?}").starts_with("ParseStatusError(\"neither the code nor the message"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParseStatusError(());

impl ParseStatusError {
    pub(crate) const fn new() -> Self {
        Self(())
    }
}

// The words of `Display`, for `unwrap`.
impl fmt::Debug for ParseStatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ParseStatusError").field(&NOT_A_STATUS).finish()
    }
}

impl fmt::Display for ParseStatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(NOT_A_STATUS)
    }
}

impl Error for ParseStatusError {}

/// A text that is no error code of the page.
///
/// ```
/// use status_core::{ErrorSet, ParseCodeError};
///
/// fn known<E: ErrorSet>(code: &str) -> Result<E, ParseCodeError> {
///     code.parse()
/// }
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ParseCodeError(());

impl ParseCodeError {
    pub(crate) const fn new() -> Self {
        Self(())
    }
}

// The words of `Display`, for `unwrap`.
impl fmt::Debug for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ParseCodeError").field(&NOT_A_CODE).finish()
    }
}

impl fmt::Display for ParseCodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(NOT_A_CODE)
    }
}

impl Error for ParseCodeError {}

/// An error code that a subset does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct UndocumentedCode {
    code: &'static str,
}

impl UndocumentedCode {
    /// An error for this code.
    #[must_use]
    pub const fn new(code: &'static str) -> Self {
        Self { code }
    }

    /// The code that the subset does not have.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.code
    }
}

impl fmt::Display for UndocumentedCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error code {} is not documented here", self.code)
    }
}

impl Error for UndocumentedCode {}
