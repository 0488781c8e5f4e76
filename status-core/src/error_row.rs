//! What a page says of one error, as the generated code holds it.

use core::fmt;

use crate::display::write_line;

/// What the page says of an error.
#[derive(Debug)]
pub struct ErrorRow {
    /// `TokenExpired`, the variant's name.
    pub name: &'static str,
    /// `token_expired`.
    pub code: &'static str,
    /// The status code.
    pub status: u16,
    /// What the error is, in a few words.
    pub title: &'static str,
    /// What the page says of it; empty if it says nothing.
    pub detail: &'static str,
    /// The type of the problem (RFC 9457); empty if it has none.
    pub type_uri: &'static str,
    /// The address of its docs; empty if it has none.
    pub docs_url: &'static str,
    /// Whether the page strikes it through.
    pub is_retired: bool,
}

impl ErrorRow {
    /// The address of its docs.
    #[must_use]
    #[inline]
    pub const fn docs_url(&self) -> Option<&'static str> {
        if self.docs_url.is_empty() { None } else { Some(self.docs_url) }
    }
}

/// Writes `token_expired`; with `{:#}`, `token_expired: ` and the detail.
impl fmt::Display for ErrorRow {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_line(self.code, self.detail, f)
    }
}
