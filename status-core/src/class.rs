//! The classes of status codes.

use core::fmt;

/// The class of a status code, which is its first digit (RFC 9110, section 15).
///
/// ```
/// use status_core::{Status, StatusClass};
///
/// assert_eq!(Status::NotFound.class(), StatusClass::ClientError);
/// assert_eq!(Status::NotFound.class().to_string(), "4xx");
/// assert!(!StatusClass::ClientError.is_success());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusClass {
    /// 1xx: the request was received, the process goes on (section 15.2).
    Informational = 1,
    /// 2xx: the request was received, understood and accepted (section 15.3).
    Success,
    /// 3xx: further action is needed to complete the request (section 15.4).
    Redirection,
    /// 4xx: the request has bad syntax or cannot be fulfilled (section 15.5).
    ClientError,
    /// 5xx: the server failed to fulfil an apparently valid request (section 15.6).
    ServerError,
}

impl StatusClass {
    /// The class of a code that is at least 100 and below 600; `None` for any other.
    ///
    /// ```
    /// use status_core::StatusClass;
    ///
    /// assert_eq!(StatusClass::from_code(404), Some(StatusClass::ClientError));
    /// assert_eq!(StatusClass::from_code(600), None);
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_code(code: u16) -> Option<Self> {
        match code {
            100..600 => Some(class(code)),
            _ => None,
        }
    }

    /// The class as people write it, as in `"4xx"`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Informational => "1xx",
            Self::Success => "2xx",
            Self::Redirection => "3xx",
            Self::ClientError => "4xx",
            Self::ServerError => "5xx",
        }
    }

    /// Whether the class is 1xx.
    #[must_use]
    #[inline]
    pub const fn is_informational(self) -> bool {
        matches!(self, Self::Informational)
    }

    /// Whether the class is 2xx.
    #[must_use]
    #[inline]
    pub const fn is_success(self) -> bool {
        matches!(self, Self::Success)
    }

    /// Whether the class is 3xx.
    #[must_use]
    #[inline]
    pub const fn is_redirection(self) -> bool {
        matches!(self, Self::Redirection)
    }

    /// Whether the class is 4xx.
    #[must_use]
    #[inline]
    pub const fn is_client_error(self) -> bool {
        matches!(self, Self::ClientError)
    }

    /// Whether the class is 5xx.
    #[must_use]
    #[inline]
    pub const fn is_server_error(self) -> bool {
        matches!(self, Self::ServerError)
    }

    /// Whether a bare status of the class is answered with problem details.
    #[cfg(feature = "tower")]
    pub(crate) const fn is_error(self) -> bool {
        matches!(self, Self::ClientError | Self::ServerError)
    }
}

/// The class of a code that a set holds, which is at least 100 and below 600.
#[must_use]
#[inline]
pub const fn class(code: u16) -> StatusClass {
    use StatusClass::{ClientError, Informational, Redirection, ServerError, Success};

    const BY_FIRST_DIGIT: [StatusClass; 6] =
        [Informational, Informational, Success, Redirection, ClientError, ServerError];
    let digit = code as usize / 100;
    BY_FIRST_DIGIT[if digit < BY_FIRST_DIGIT.len() { digit } else { 0 }]
}

/// Writes `4xx`.
impl fmt::Display for StatusClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
