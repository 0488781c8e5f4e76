//! Conversions to and from `http::StatusCode`.

use ::http::StatusCode;

/// The `http` type's value for a code that is at least 100 and at most 599.
#[doc(hidden)]
#[must_use]
#[inline]
#[allow(clippy::missing_panics_doc)] // never: the range is within `StatusCode`'s
pub fn status_code(code: u16) -> StatusCode {
    match StatusCode::from_u16(code) {
        Ok(code) => code,
        Err(_) => unreachable!("codes of a page are at least 100 and at most 599"),
    }
}

/// The conversions of one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __http {
    ($name:ident) => {
        #[automatically_derived]
        impl ::core::convert::From<$name> for $crate::http::StatusCode {
            #[inline]
            fn from(status: $name) -> Self {
                $crate::__private::status_code(status.code())
            }
        }

        #[automatically_derived]
        impl ::core::convert::TryFrom<$crate::http::StatusCode> for $name {
            type Error = $crate::UndocumentedStatus;

            #[inline]
            fn try_from(code: $crate::http::StatusCode) -> ::core::result::Result<Self, $crate::UndocumentedStatus> {
                <$name as ::core::convert::TryFrom<u16>>::try_from(code.as_u16())
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<$crate::http::StatusCode> for $name {
            #[inline]
            fn eq(&self, other: &$crate::http::StatusCode) -> bool {
                self.code() == other.as_u16()
            }
        }

        #[automatically_derived]
        impl ::core::cmp::PartialEq<$name> for $crate::http::StatusCode {
            #[inline]
            fn eq(&self, other: &$name) -> bool {
                self.as_u16() == other.code()
            }
        }
    };
}
