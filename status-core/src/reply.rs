//! A status together with a body.

/// A status and the body of its response, made by `status.with(body)`.
///
/// It is a response in every framework that a feature of this crate names. The status and the headers are taken only if the body
/// is rendered without an error of its own: a `Json` that cannot be written stays 500. If the status allows no content (RFC 9110,
/// section 15), neither the body nor its headers are sent. Nothing else is added.
///
/// ```
/// use status_core::Status;
///
/// let reply = Status::Created.with("id 7");
/// assert_eq!(reply.status, Status::Created);
/// assert_eq!(reply.body, "id 7");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reply<S, B> {
    /// The documented status.
    pub status: S,
    /// What the framework renders.
    pub body: B,
    #[cfg(feature = "http")]
    pub(crate) headers: crate::headers::Headers,
}

/// A function and no method: the compiler advises hidden methods, too.
#[must_use]
pub const fn reply<S, B>(status: S, body: B) -> Reply<S, B> {
    Reply {
        status,
        body,
        #[cfg(feature = "http")]
        headers: crate::headers::Headers::NONE,
    }
}

#[cfg(feature = "http")]
impl<S, B> Reply<S, B> {
    /// Adds a header of the response. It takes the place of a header that the body has under this name; further calls with the
    /// same name add further values.
    ///
    /// ```
    /// use status_core::Status;
    /// use status_core::http::HeaderValue;
    ///
    /// let id = 7;
    /// let location = HeaderValue::try_from(format!("/users/{id}"))?;
    /// let reply = Status::Created.with("Ada").header("Location", location);
    /// # Ok::<(), status_core::http::header::InvalidHeaderValue>(())
    /// ```
    ///
    /// ```should_panic
    /// # use status_core::Status;
    /// Status::Created.with("Ada").header("Location", "/users/7\r\n"); // not the value of a header
    /// ```
    ///
    /// # Panics
    ///
    /// If a literal is not the name or the value of a header (RFC 9110, section 5), or the name is `Content-Length` or
    /// `Transfer-Encoding`, which the server sets.
    #[must_use]
    #[track_caller]
    pub fn header(mut self, name: impl crate::IntoHeaderName, value: impl crate::IntoHeaderValue) -> Self {
        self.headers.add(name, value, &[]);
        self
    }
}

/// Headers that describe content, which a response without content does not send (RFC 9110, sections 8.3 to 8.7 and 14.4).
#[cfg(any(feature = "actix-web", feature = "axum", feature = "poem", feature = "rocket", feature = "tower"))]
pub(crate) const CONTENT_HEADERS: [&str; 7] = [
    "content-type",
    "content-length",
    "content-encoding",
    "content-language",
    "content-location",
    "content-range",
    "transfer-encoding",
];
