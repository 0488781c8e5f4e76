//! Problems that come from elsewhere.

use alloc::borrow::ToOwned as _;
use alloc::string::{String, ToString as _};
use core::error::Error;
use core::fmt;

use serde::de::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::ErrorSet;

/// The code of a problem that a client received: a documented one, or one that the page does not list. Nothing is lost.
///
/// It is what [`Received`](crate::Received) is for statuses: a newer service may answer a code that this client's page does not have.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ReceivedCode<E> {
    /// The page lists it.
    Documented(E),
    /// The page does not list it.
    Undocumented(String),
}

impl<E: ErrorSet> ReceivedCode<E> {
    /// The code, documented or not.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Documented(error) => error.as_str(),
            Self::Undocumented(code) => code,
        }
    }

    /// The documented code; `None` if the page does not list it.
    #[must_use]
    pub fn documented(&self) -> Option<E> {
        match self {
            Self::Documented(error) => Some(*error),
            Self::Undocumented(_) => None,
        }
    }
}

impl<E: ErrorSet> From<&str> for ReceivedCode<E> {
    fn from(code: &str) -> Self {
        code.parse().map_or_else(|_| Self::Undocumented(code.to_owned()), Self::Documented)
    }
}

/// Writes the code.
impl<E: ErrorSet> fmt::Display for ReceivedCode<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A problem that a client received (RFC 9457), read from the JSON of a response with any reader of serde.
///
/// Members that are not of the type that RFC 9457 gives them are ignored, as its section 3.1 asks. All others are kept. A body that is
/// no JSON object is an error.
///
/// ```
/// use status_core::{ErrorSet, ReceivedProblem};
///
/// fn is_worth_a_retry<E: ErrorSet>(body: &str, retryable: &[E]) -> Result<bool, serde_json::Error> {
///     let problem: ReceivedProblem<E> = serde_json::from_str(body)?;
///     Ok(problem.documented().is_some_and(|error| retryable.contains(&error)))
/// }
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedProblem<E> {
    code: Option<ReceivedCode<E>>,
    members: Map<String, Value>,
}

impl<E: ErrorSet> ReceivedProblem<E> {
    /// The code, documented or not; `None` if the problem has none.
    #[must_use]
    pub fn code(&self) -> Option<&ReceivedCode<E>> {
        self.code.as_ref()
    }

    /// The documented code; `None` if there is none, or the page does not list it.
    #[must_use]
    pub fn documented(&self) -> Option<E> {
        self.code.as_ref()?.documented()
    }

    /// The member `type`.
    #[must_use]
    pub fn type_uri(&self) -> Option<&str> {
        self.text("type")
    }

    /// The member `title`.
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.text("title")
    }

    /// The member `status`; the response's own status is what counts (RFC 9457, section 3.1.2).
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.members.get("status")?.as_u64()?.try_into().ok()
    }

    /// The member `detail`.
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.text("detail")
    }

    /// The member `instance`.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.text("instance")
    }

    /// A member of any name, as it came.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Value> {
        self.members.get(name)
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.members.get(name)?.as_str()
    }
}

/// Reads any JSON object.
impl<'de, E: ErrorSet> Deserialize<'de> for ReceivedProblem<E> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let members: Map<String, Value> = Map::deserialize(from)?;
        let code = members.get(E::MEMBER).and_then(|code| match code {
            Value::String(code) => Some(ReceivedCode::from(&**code)),
            // Peers that have numbers for codes do not always put them in quotes.
            Value::Number(code) => Some(ReceivedCode::from(&*code.to_string())),
            _ => None,
        });
        Ok(Self { code, members })
    }
}

/// Writes `token_expired: The token is too old.`: the code, else the title, and the detail if there is one.
impl<E: ErrorSet> fmt::Display for ReceivedProblem<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.code, self.title()) {
            (Some(code), _) => code.fmt(f)?,
            (None, title) => f.write_str(title.unwrap_or("a problem"))?,
        }
        self.detail().map_or(Ok(()), |detail| write!(f, ": {detail}"))
    }
}

impl<E: ErrorSet> Error for ReceivedProblem<E> {}
