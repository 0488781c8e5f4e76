//! A status together with a body.

/// A status and the body of its response, made by `status.with(body)`.
///
/// It is a response in every framework that a feature of this crate names. The status is taken only if the body is rendered
/// without an error of its own: a `Json` that cannot be written stays 500. Where the status allows no content (RFC 9110,
/// section 15), neither the body nor its headers are sent. Nothing else is added.
///
/// ```
/// use status_core::Status;
///
/// let reply = Status::Created.with("id 7");
/// assert_eq!(reply.status, Status::Created);
/// assert_eq!(reply.body, "id 7");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reply<S, B> {
    /// The documented status.
    pub status: S,
    /// What the framework renders.
    pub body: B,
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
