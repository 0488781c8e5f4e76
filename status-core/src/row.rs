//! What a page says of one status, as the generated code holds it.

use core::fmt;

use crate::display::write_line;

/// What the page says of a status.
#[derive(Debug)]
pub struct Row {
    /// `NotFound`, the variant's name.
    pub name: &'static str,
    /// `404`.
    pub code: &'static str,
    /// `Not Found`.
    pub message: &'static str,
    /// `404 Not Found`, ready for `Display`.
    pub display: &'static str,
    /// What the status is for; empty if the page does not say.
    pub purpose: &'static str,
    /// The address of its docs; empty if it has none.
    pub docs_url: &'static str,
}

impl Row {
    /// The address of its docs.
    #[must_use]
    #[inline]
    pub const fn docs_url(&self) -> Option<&'static str> {
        if self.docs_url.is_empty() { None } else { Some(self.docs_url) }
    }
}

impl fmt::Display for Row {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_line(self.display, self.purpose, f)
    }
}
