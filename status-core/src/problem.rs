//! Problem details (RFC 9457).
//!
//! The `problem_details` crate is not used: it depends on whole frameworks, writes titles of its own, and its values do not
//! carry a documented status.

use alloc::format;
use alloc::string::{String, ToString as _};
use core::error::Error;
use core::fmt;

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

    /// The problem as a JSON object.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut members = self.extensions.clone();
        let purpose = Some(self.status.purpose()).filter(|purpose| !purpose.is_empty()).map(String::from);
        let texts = [
            ("type", self.kind.clone()),
            ("title", Some(self.status.message().to_string())),
            ("detail", self.detail.clone().or(purpose)),
            ("instance", self.instance.clone()),
        ];
        for (name, text) in texts {
            members.extend(text.map(|text| (name.to_string(), Value::String(text))));
        }
        members.insert("status".to_string(), self.status.code().into());
        Value::Object(members)
    }
}

/// The problem that the page describes, so that `?` leads from a status to it.
impl<S: StatusSet> From<S> for Problem<S> {
    fn from(status: S) -> Self {
        Self::new(status)
    }
}

/// Writes the JSON object.
impl<S: StatusSet> fmt::Display for Problem<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_json().fmt(f)
    }
}

impl<S: StatusSet> Error for Problem<S> {}

impl fmt::Display for ReservedMember {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the member `{}` of a problem is set by the problem itself", self.0)
    }
}

impl Error for ReservedMember {}
