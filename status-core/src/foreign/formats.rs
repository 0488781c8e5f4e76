//! Statuses in any format of serde: as a number, and with the modules below as a message or as an object.
//!
//! Reading refuses what the page does not list, and never truncates a number.
//!
//! ```
//! use status_core::Status;
//!
//! # #[cfg(feature = "problem")] {
//! assert_eq!(serde_json::to_string(&Status::NotFound).unwrap(), "404");
//! assert_eq!(serde_json::from_str::<Status>("404").unwrap(), Status::NotFound);
//! let error = serde_json::from_str::<Status>("65940").unwrap_err();
//! assert!(error.to_string().starts_with("status code 65940 is not documented"));
//! # }
//! ```

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::{Received, StatusSet};

/// Writes the code.
///
/// # Errors
///
/// Those of the format.
#[doc(hidden)]
pub fn serialize<S: StatusSet, T: Serializer>(status: S, to: T) -> Result<T::Ok, T::Error> {
    to.serialize_u16(status.code())
}

/// Reads a code that the set has.
///
/// # Errors
///
/// If it is not a number, or not a code of the set.
#[doc(hidden)]
pub fn deserialize<'de, S: StatusSet, D: Deserializer<'de>>(from: D) -> Result<S, D::Error> {
    let number = from.deserialize_u64(Number)?;
    let status = u16::try_from(number).ok().and_then(S::from_code);
    status.ok_or_else(|| D::Error::custom(format_args!("status code {number} is not documented")))
}

struct Number;

impl Visitor<'_> for Number {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a status code")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<u64, E> {
        Ok(number)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<u64, E> {
        u64::try_from(number).map_err(|_| E::invalid_value(Unexpected::Signed(number), &self))
    }
}

/// A number, documented or not.
impl<S: StatusSet> Serialize for Received<S> {
    fn serialize<T: Serializer>(&self, to: T) -> Result<T::Ok, T::Error> {
        to.serialize_u16(self.code())
    }
}

/// Any number that fits a status code's 16 bits.
impl<'de, S: StatusSet> Deserialize<'de> for Received<S> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = from.deserialize_u64(Number)?;
        let code = u16::try_from(number).map_err(|_| D::Error::invalid_value(Unexpected::Unsigned(number), &Number))?;
        Ok(Self::from(code))
    }
}

/// A status as its message, for `#[serde(with = "status_core::formats::message")]`.
pub mod message {
    use super::{Deserializer, Error, PhantomData, Serializer, StatusSet, Visitor, fmt};

    /// Writes the message.
    ///
    /// # Errors
    ///
    /// Those of the format.
    pub fn serialize<S: StatusSet, T: Serializer>(status: &S, to: T) -> Result<T::Ok, T::Error> {
        to.serialize_str(status.message())
    }

    /// Reads a message that one status of the set has.
    ///
    /// # Errors
    ///
    /// If the text is not the message of exactly one status of the set.
    pub fn deserialize<'de, S: StatusSet, D: Deserializer<'de>>(from: D) -> Result<S, D::Error> {
        from.deserialize_str(Message(PhantomData))
    }

    struct Message<S>(PhantomData<S>);

    impl<S: StatusSet> Visitor<'_> for Message<S> {
        type Value = S;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a status message")
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<S, E> {
            let status = text.parse().ok().filter(|status: &S| status.message() == text);
            status.ok_or_else(|| E::custom(format_args!("the status message {text:?} is not documented")))
        }
    }
}

/// A status as an object of its code and its message, for `#[serde(with = "status_core::formats::object")]`.
pub mod object {
    use serde::de::{IgnoredAny, MapAccess};
    use serde::ser::SerializeStruct as _;

    use super::{Deserializer, Error, PhantomData, Serializer, StatusSet, Visitor, fmt};

    /// Writes `{ "code": 404, "message": "Not Found" }`.
    ///
    /// # Errors
    ///
    /// Those of the format.
    pub fn serialize<S: StatusSet, T: Serializer>(status: &S, to: T) -> Result<T::Ok, T::Error> {
        let mut object = to.serialize_struct("Status", 2)?;
        object.serialize_field("code", &status.code())?;
        object.serialize_field("message", status.message())?;
        object.end()
    }

    /// Reads an object by its `code`; other members are ignored, because the page has the message.
    ///
    /// # Errors
    ///
    /// If `code` is missing, or not a code of the set.
    pub fn deserialize<'de, S: StatusSet, D: Deserializer<'de>>(from: D) -> Result<S, D::Error> {
        from.deserialize_struct("Status", &["code", "message"], Object(PhantomData))
    }

    struct Object<S>(PhantomData<S>);

    impl<'de, S: StatusSet> Visitor<'de> for Object<S> {
        type Value = S;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object with a status code")
        }

        fn visit_map<M: MapAccess<'de>>(self, mut members: M) -> Result<S, M::Error> {
            let mut code: Option<u64> = None;
            while let Some(name) = members.next_key::<Name>()? {
                match name {
                    Name::Code if code.is_some() => return Err(M::Error::duplicate_field("code")),
                    Name::Code => code = Some(members.next_value()?),
                    Name::Other => drop(members.next_value::<IgnoredAny>()?),
                }
            }
            let code = code.ok_or_else(|| M::Error::missing_field("code"))?;
            let status = u16::try_from(code).ok().and_then(S::from_code);
            status.ok_or_else(|| M::Error::custom(format_args!("status code {code} is not documented")))
        }
    }

    enum Name {
        Code,
        Other,
    }

    impl<'de> super::Deserialize<'de> for Name {
        fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
            struct Text;

            impl Visitor<'_> for Text {
                type Value = Name;

                fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str("a member's name")
                }

                fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
                    Ok(if name == "code" { Name::Code } else { Name::Other })
                }
            }

            from.deserialize_identifier(Text)
        }
    }
}

/// The number of one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident) => {
        impl $crate::__private::serde::Serialize for $name {
            fn serialize<T: $crate::__private::serde::Serializer>(
                &self,
                to: T,
            ) -> ::core::result::Result<T::Ok, T::Error> {
                $crate::__private::serde::serialize(*self, to)
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                from: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::__private::serde::deserialize(from)
            }
        }
    };
}
