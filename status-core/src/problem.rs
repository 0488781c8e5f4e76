//! Problem details (RFC 9457).
//!
//! The `problem_details` crate is not used: it depends on whole frameworks, writes titles of its own, and its values do not
//! carry a documented status.

mod body;
mod cause;
mod invalid;
mod problem_type;

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::format;
use alloc::string::String;
use core::error::Error;
use core::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

pub use cause::Cause;
pub use problem_type::{HasProblem, PartOf, ProblemType};

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
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Problem<P> {
    problem_type: P,
    /// Most problems have nothing more, and then allocate nothing.
    more: Option<Box<More>>,
}

/// What a handler adds.
#[derive(Clone, Debug, Default, PartialEq)]
struct More {
    type_uri: Option<String>,
    detail: Option<String>,
    instance: Option<String>,
    extensions: Map<String, Value>,
    #[cfg(feature = "http")]
    headers: crate::headers::Headers,
    cause: Option<Cause>,
}

impl<P: ProblemType> Problem<P> {
    /// The media type of problem details in JSON.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";

    /// The problem that the page describes.
    #[must_use]
    pub const fn new(problem_type: P) -> Self {
        Self { problem_type, more: None }
    }

    /// The same problem of another type.
    fn with_type<Q>(self, convert: impl FnOnce(P) -> Q) -> Problem<Q> {
        Problem { problem_type: convert(self.problem_type), more: self.more }
    }

    /// The status, or the code of an error catalogue.
    #[must_use]
    pub fn problem_type(&self) -> P {
        self.problem_type
    }

    /// What happened this time, in place of the page's text.
    #[must_use = "the problem with the change is what this returns"]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.more_mut().detail = Some(detail.into());
        self
    }

    /// A reference to this occurrence of the problem.
    #[must_use = "the problem with the change is what this returns"]
    pub fn instance(mut self, instance: impl Into<String>) -> Self {
        self.more_mut().instance = Some(instance.into());
        self
    }

    /// The address of the team's own page; the problem's type is `base#404`, or `base#token_expired` for a code. Without it, the
    /// type is what the attribute says, or is left out.
    #[must_use = "the problem with the change is what this returns"]
    pub fn documented_at(mut self, base: &str) -> Self {
        let uri = match self.problem_type.code_member() {
            Some((_, code)) => format!("{base}#{code}"),
            None => format!("{base}#{}", self.problem_type.status_code()),
        };
        self.more_mut().type_uri = Some(uri);
        self
    }

    /// A further member. A value that JSON cannot express, as a map whose keys are not texts, becomes `null`.
    ///
    /// ```
    /// use status_core::Status;
    ///
    /// let problem = Status::NotFound.problem().extension("user", 7).extension("tried", ["id", "name"]);
    /// assert_eq!(problem.to_json()["user"], 7);
    /// assert_eq!(problem.to_json()["tried"][1], "name");
    /// ```
    ///
    /// ```should_panic
    /// # use status_core::Status;
    /// Status::NotFound.problem().extension("status", 200); // the problem's own
    /// ```
    ///
    /// # Panics
    ///
    /// If the problem has a member of that name: `type`, `title`, `status`, `detail` and `instance` (RFC 9457, section 3.1),
    /// `errors`, which [`invalid`](Self::invalid) adds, and a catalogue's member for the code.
    #[must_use = "the problem with the change is what this returns"]
    #[track_caller]
    pub fn extension(mut self, name: impl Into<String>, value: impl Serialize) -> Self {
        let name = name.into();
        let is_code = self.problem_type.code_member().is_some_and(|(member, _)| member == name);
        let is_reserved = is_code || MEMBERS.contains(&&*name) || name == invalid::MEMBER;
        assert!(!is_reserved, "the member `{name}` of a problem is set by the problem itself");
        let value = serde_json::to_value(value).unwrap_or_default();
        self.more_mut().extensions.insert(name, value);
        self
    }

    /// Adds field errors: pairs of a JSON Pointer into the request's content (RFC 6901) and what is wrong there.
    ///
    /// They are the member `errors` of RFC 9457's example, in which a pointer is a URI fragment. A pointer without its leading `/`
    /// gets it, and one that is a fragment already stays as it is.
    ///
    /// ```
    /// use status_core::Status;
    ///
    /// let problem = Status::BadRequest.problem().invalid([("/email", "is not an address"), ("/age", "is negative")]);
    /// assert_eq!(problem.to_json()["errors"][0]["pointer"], "#/email");
    /// assert_eq!(problem.to_json()["errors"][1]["detail"], "is negative");
    ///
    /// let problem = problem.invalid([(format!("/friends/{}", 3), "is unknown")]);
    /// assert_eq!(problem.to_json()["errors"].as_array().unwrap().len(), 3);
    /// ```
    #[must_use = "the problem with the change is what this returns"]
    pub fn invalid<N: AsRef<str>, D: Into<String>>(mut self, errors: impl IntoIterator<Item = (N, D)>) -> Self {
        for (pointer, detail) in errors {
            invalid::add(&mut self.more_mut().extensions, pointer.as_ref(), detail.into());
        }
        self
    }

    /// Adds a header of the response; further calls with the same name add further values.
    ///
    /// ```
    /// use core::time::Duration;
    /// use status_core::Status;
    /// use status_core::http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
    ///
    /// let busy = Status::ServiceUnavailable.problem().header(RETRY_AFTER, Duration::from_secs(30));
    /// let who = Status::Unauthorized.problem().header(WWW_AUTHENTICATE, "Bearer realm=\"shop\"");
    /// ```
    ///
    /// ```should_panic
    /// # use status_core::Status;
    /// Status::Unauthorized.problem().header("WWW Authenticate", "Bearer"); // not the name of a header
    /// ```
    ///
    /// # Panics
    ///
    /// If a literal is not the name or the value of a header (RFC 9110, section 5), or the name is `Content-Type`,
    /// `Content-Length` or `Transfer-Encoding`, which the response itself sets.
    #[cfg(feature = "http")]
    #[must_use = "the problem with the change is what this returns"]
    #[track_caller]
    pub fn header(mut self, name: impl crate::IntoHeaderName, value: impl crate::IntoHeaderValue) -> Self {
        self.more_mut().headers.add(name, value, &[http::header::CONTENT_TYPE]);
        self
    }

    /// The cause, for logs: [`source`](Error::source) gives it, and the response's extensions contain it as a [`Cause`].
    /// It is never in the body.
    #[must_use = "the problem with the change is what this returns"]
    pub fn because(mut self, cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.more_mut().cause = Some(Cause::new(cause.into()));
        self
    }

    /// The cause, if the handler gave one.
    #[must_use]
    pub fn cause(&self) -> Option<&Cause> {
        self.more.as_ref()?.cause.as_ref()
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

    /// The headers of a response.
    #[cfg(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "rocket"))]
    pub(crate) fn headers(&self) -> &crate::headers::Headers {
        self.more.as_ref().map_or(&const { crate::headers::Headers::NONE }, |more| &more.headers)
    }

    fn more_mut(&mut self) -> &mut More {
        self.more.get_or_insert_default()
    }

    fn type_uri(&self) -> Option<Cow<'_, str>> {
        let given = self.more.as_ref().and_then(|more| more.type_uri.as_deref());
        given.map(Cow::Borrowed).or_else(|| self.problem_type.type_uri())
    }

    /// What the handler says, else the page.
    fn detail_text(&self) -> Option<&str> {
        let given = self.more.as_ref().and_then(|more| more.detail.as_deref());
        given.or_else(|| Some(self.problem_type.default_detail()).filter(|detail| !detail.is_empty()))
    }
}

impl<S: StatusSet> Problem<S> {
    /// The documented status.
    #[must_use]
    pub fn status(&self) -> S {
        self.problem_type
    }
}

/// The problem that the page describes, so that `?` leads from a status, and from each part of its set, to it.
#[diagnostic::do_not_recommend]
impl<P: ProblemType, Part: ProblemType + Into<P>> From<Part> for Problem<P> {
    fn from(part: Part) -> Self {
        Self::new(part.into())
    }
}

/// Writes `404 Not Found: There is no user 7.`: the status or the code, and the detail if there is one.
impl<P: ProblemType> fmt::Display for Problem<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.problem_type)?;
        self.detail_text().map_or(Ok(()), |detail| write!(f, ": {detail}"))
    }
}

impl<P: ProblemType> Error for Problem<P> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause().map(|cause| &**cause as _)
    }
}
