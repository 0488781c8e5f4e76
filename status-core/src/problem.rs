//! Problem details (RFC 9457).
//!
//! The `problem_details` crate is not used: it depends on whole frameworks, writes titles of its own, and its values do not
//! carry a documented status.

use alloc::format;
use alloc::string::String;
use core::error::Error;
use core::fmt;

use serde::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::{Map, Value};

use crate::StatusSet;

/// The members of RFC 9457, section 3.1.
const MEMBERS: [&str; 5] = ["type", "title", "status", "detail", "instance"];

/// The body of an error, as RFC 9457 describes it, made by `status.problem()`.
///
/// Its title is the page's message, its detail the page's purpose unless the handler says otherwise. It is a response with the
/// media type `application/problem+json` in every framework that a feature of this crate names, whatever the request accepts: JSON
/// is text that people read too (RFC 9110, section 12.1 lets a server answer so).
///
/// ```
/// use status_core::Status;
///
/// let problem = Status::NotFound.problem().detail("There is no user 7.").instance("/users/7");
/// assert_eq!(problem.to_string(), "404 Not Found: There is no user 7.");
/// assert_eq!(problem.to_json()["title"], "Not Found");
/// assert_eq!(problem.to_json()["status"], 404);
/// assert_eq!(problem.to_json()["detail"], "There is no user 7.");
///
/// let problem = problem.extension("user", 7)?;
/// assert_eq!(problem.to_json()["user"], 7);
/// assert!(problem.extension("status", 200).is_err());
/// # Ok::<(), status_core::ReservedMember>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Problem<S> {
    status: S,
    kind: Option<String>,
    detail: Option<String>,
    instance: Option<String>,
    extensions: Map<String, Value>,
}

/// An extension member whose name RFC 9457 has given to a member of its own.
///
/// ```
/// use status_core::Status;
///
/// let error = Status::NotFound.problem().extension("title", "Lost").unwrap_err();
/// assert_eq!(error.to_string(), "the member `title` of a problem is set by the problem itself");
/// assert!(Status::NotFound.problem().extension("topic", "Lost").is_ok());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReservedMember(String);

impl<S: StatusSet> Problem<S> {
    /// The media type of problem details in JSON.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";

    /// The problem that the page describes.
    #[must_use]
    pub fn new(status: S) -> Self {
        Self { status, kind: None, detail: None, instance: None, extensions: Map::new() }
    }

    /// The documented status.
    #[must_use]
    pub fn status(&self) -> S {
        self.status
    }

    /// What happened this time, in place of the page's purpose.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// A reference to this occurrence of the problem.
    #[must_use]
    pub fn instance(mut self, instance: impl Into<String>) -> Self {
        self.instance = Some(instance.into());
        self
    }

    /// The address of the team's own page; the problem's type is `base#404`. Without it, the type is left out.
    #[must_use]
    pub fn documented_at(mut self, base: &str) -> Self {
        self.kind = Some(format!("{base}#{}", self.status.as_str()));
        self
    }

    /// A further member.
    ///
    /// # Errors
    ///
    /// Where RFC 9457 has a member of that name: `type`, `title`, `status`, `detail` or `instance`.
    pub fn extension(mut self, name: impl Into<String>, value: impl Into<Value>) -> Result<Self, ReservedMember> {
        let name = name.into();
        if MEMBERS.contains(&&*name) {
            return Err(ReservedMember(name));
        }
        self.extensions.insert(name, value.into());
        Ok(self)
    }

    /// The problem as a JSON object; serializing it writes the same members.
    #[must_use]
    pub fn to_json(&self) -> Value {
        // Texts, a number and values of JSON: none of them can fail.
        serde_json::to_value(self).unwrap_or_default()
    }

    /// The body of a response.
    #[cfg(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "rocket", feature = "tower"))]
    pub(crate) fn to_body(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What the handler says, else the page's purpose.
    fn detail_or_purpose(&self) -> Option<&str> {
        self.detail.as_deref().or_else(|| Some(self.status.purpose()).filter(|purpose| !purpose.is_empty()))
    }
}

/// The problem that the page describes, so that `?` leads from a status to it.
impl<S: StatusSet> From<S> for Problem<S> {
    fn from(status: S) -> Self {
        Self::new(status)
    }
}

/// The JSON object: the members of RFC 9457, section 3.1, in its order, then the extensions.
impl<S: StatusSet> Serialize for Problem<S> {
    fn serialize<T: Serializer>(&self, to: T) -> Result<T::Ok, T::Error> {
        let mut members = to.serialize_map(None)?;
        if let Some(kind) = &self.kind {
            members.serialize_entry("type", kind)?;
        }
        members.serialize_entry("title", self.status.message())?;
        members.serialize_entry("status", &self.status.code())?;
        if let Some(detail) = self.detail_or_purpose() {
            members.serialize_entry("detail", detail)?;
        }
        if let Some(instance) = &self.instance {
            members.serialize_entry("instance", instance)?;
        }
        for (name, value) in &self.extensions {
            members.serialize_entry(name, value)?;
        }
        members.end()
    }
}

/// Writes `404 Not Found: There is no user 7.`: the status, and the detail or the page's purpose if there is one.
impl<S: StatusSet> fmt::Display for Problem<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.status)?;
        self.detail_or_purpose().map_or(Ok(()), |detail| write!(f, ": {detail}"))
    }
}

impl<S: StatusSet> Error for Problem<S> {}

impl fmt::Display for ReservedMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the member `{}` of a problem is set by the problem itself", self.0)
    }
}

impl Error for ReservedMember {}
