//! Headers that a handler gives to a response.

use alloc::boxed::Box;
use core::time::Duration;

use http::header::{CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue, TRANSFER_ENCODING};

/// The headers of a response. Without any, they take the size of a pointer and no allocation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Headers(Option<Box<HeaderMap>>);

impl Headers {
    pub(crate) const NONE: Self = Self(None);

    /// Adds a header.
    ///
    /// # Panics
    ///
    /// If the name or the value is an invalid literal, or if the response itself sets the header: those of `reserved`, and the
    /// length of the message.
    #[track_caller]
    #[allow(clippy::panic)] // a mistake in the source, at its line
    pub(crate) fn add(&mut self, name: impl IntoHeaderName, value: impl IntoHeaderValue, reserved: &[HeaderName]) {
        let name = match name.header_name() {
            Ok(name) => name,
            Err(literal) => panic!("{literal:?} is not the name of a header"),
        };
        let value = match value.header_value() {
            Ok(value) => value,
            Err(literal) => panic!("{literal:?} is not the value of a header"),
        };
        let is_reserved = reserved.contains(&name) || [CONTENT_LENGTH, TRANSFER_ENCODING].contains(&name);
        assert!(!is_reserved, "the header `{name}` is set by the response itself");
        self.0.get_or_insert_default().append(name, value);
    }

    /// Calls `set` for each header, with whether it is the first of its name.
    #[cfg(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "rocket"))]
    pub(crate) fn for_each(&self, mut set: impl FnMut(&HeaderName, &HeaderValue, bool)) {
        let names = self.0.iter().flat_map(|headers| headers.keys().map(|name| (name, headers.get_all(name))));
        for (name, values) in names {
            for (index, value) in values.iter().enumerate() {
                set(name, value, index == 0);
            }
        }
    }

    /// Puts the headers into a map of http 1, in place of those of the same names.
    #[cfg(any(feature = "axum", feature = "poem"))]
    pub(crate) fn put_into(&self, map: &mut HeaderMap) {
        self.for_each(|name, value, is_first| {
            if is_first {
                map.insert(name, value.clone());
            } else {
                map.append(name, value.clone());
            }
        });
    }
}

/// The name of a header: `http`'s type, or a literal in any case.
///
/// A text that is made at run time has to become an [`http::HeaderName`] first, where its error can be handled.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the name of a header",
    note = "write a literal or a `HeaderName` of http 1; other texts become one by `http::HeaderName::try_from(…)`, whose error is to be handled"
)]
pub trait IntoHeaderName: Sealed {
    /// The name, or the literal that is none.
    #[doc(hidden)]
    fn header_name(self) -> Result<HeaderName, &'static str>;
}

/// The value of a header: `http`'s type, a literal, a number, or a duration in seconds, rounded up.
///
/// A text that is made at run time has to become an [`http::HeaderValue`] first, where its error can be handled.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the value of a header",
    note = "write a literal (`&'static str`), a `u64` (`u64::from(n)`, `len as u64`), a `Duration` or a `HeaderValue` of http 1; make another text a value by `status_core::http::HeaderValue::try_from(…)`, and handle its error"
)]
pub trait IntoHeaderValue: Sealed {
    /// The value, or the literal that is none.
    #[doc(hidden)]
    fn header_value(self) -> Result<HeaderValue, &'static str>;
}

/// Implemented here only, so that no text of a request can make a handler panic.
pub trait Sealed {}

impl Sealed for HeaderName {}
impl Sealed for HeaderValue {}
impl Sealed for &'static str {}
impl Sealed for u64 {}
impl Sealed for Duration {}

impl IntoHeaderName for HeaderName {
    fn header_name(self) -> Result<HeaderName, &'static str> {
        Ok(self)
    }
}

impl IntoHeaderName for &'static str {
    fn header_name(self) -> Result<HeaderName, &'static str> {
        HeaderName::from_bytes(self.as_bytes()).map_err(|_| self)
    }
}

impl IntoHeaderValue for HeaderValue {
    fn header_value(self) -> Result<HeaderValue, &'static str> {
        Ok(self)
    }
}

/// Visible characters of ASCII, spaces and tabs (RFC 9110, section 5.5).
impl IntoHeaderValue for &'static str {
    fn header_value(self) -> Result<HeaderValue, &'static str> {
        HeaderValue::from_str(self).ok().filter(|value| value.to_str().is_ok()).ok_or(self)
    }
}

impl IntoHeaderValue for u64 {
    fn header_value(self) -> Result<HeaderValue, &'static str> {
        Ok(self.into())
    }
}

/// Seconds, as in `Retry-After` (RFC 9110, section 10.2.3). They are rounded up, so that no client comes back too early.
impl IntoHeaderValue for Duration {
    fn header_value(self) -> Result<HeaderValue, &'static str> {
        Ok(self.as_secs().saturating_add(u64::from(self.subsec_nanos() > 0)).into())
    }
}
