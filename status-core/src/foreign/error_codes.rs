//! Error codes in any format of serde: as texts. Reading refuses what the page does not list.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserializer, Error, Visitor};
use serde::ser::Serializer;

use crate::ErrorSet;

/// Writes the code.
///
/// # Errors
///
/// Those of the format.
#[doc(hidden)]
pub fn serialize<E: ErrorSet, T: Serializer>(error: E, to: T) -> Result<T::Ok, T::Error> {
    to.serialize_str(error.as_str())
}

/// Reads a code that the set has.
///
/// # Errors
///
/// Another text, or no text at all.
#[doc(hidden)]
pub fn deserialize<'de, E: ErrorSet, D: Deserializer<'de>>(from: D) -> Result<E, D::Error> {
    from.deserialize_str(Code(PhantomData))
}

struct Code<E>(PhantomData<E>);

impl<E: ErrorSet> Visitor<'_> for Code<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an error code")
    }

    fn visit_str<R: Error>(self, text: &str) -> Result<E, R> {
        text.parse().map_err(|_| R::custom(format_args!("the error code {text:?} is not documented")))
    }
}

/// The text of one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_code {
    ($name:ident) => {
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<T: $crate::__private::serde::Serializer>(
                &self,
                to: T,
            ) -> ::core::result::Result<T::Ok, T::Error> {
                $crate::__private::serde::serialize_code(*self, to)
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                from: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::serde::deserialize_code(from)
            }
        }
    };
}
