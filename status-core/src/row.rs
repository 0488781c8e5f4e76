//! What a page says of one status, as the generated code holds it.

use core::fmt;

/// What the page says of a status: one prepared text, and slices of it.
#[derive(Debug)]
pub struct Row {
    text: &'static str,
    line: &'static str,
    code: &'static str,
    message: &'static str,
    purpose: &'static str,
    docs_url: Option<&'static str>,
}

impl Row {
    /// A row from `404 Not Found: purpose`, whose line, `404 Not Found`, has this length.
    #[must_use]
    pub const fn new(text: &'static str, line: usize) -> Self {
        let (line, rest) = text.split_at(line);
        let (code, message) = line.split_at(3);
        let purpose = if rest.is_empty() { "" } else { rest.split_at(2).1 };
        Self { text, line, code, message: message.split_at(1).1, purpose, docs_url: None }
    }

    /// The row with the address of its docs.
    #[must_use]
    pub const fn with_docs(self, url: &'static str) -> Self {
        Self { docs_url: Some(url), ..self }
    }

    /// `404 Not Found`.
    #[inline]
    pub(crate) const fn line(&self) -> &'static str {
        self.line
    }

    /// `404`.
    #[must_use]
    #[inline]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// `Not Found`.
    #[must_use]
    #[inline]
    pub const fn message(&self) -> &'static str {
        self.message
    }

    /// What the status is for.
    #[must_use]
    #[inline]
    pub const fn purpose(&self) -> &'static str {
        self.purpose
    }

    /// The address of its docs.
    #[must_use]
    #[inline]
    pub const fn docs_url(&self) -> Option<&'static str> {
        self.docs_url
    }
}

impl fmt::Display for Row {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = if f.alternate() { self.text } else { self.line };
        // What `pad` would ask first, without the call.
        if f.width().is_none() && f.precision().is_none() { f.write_str(text) } else { f.pad(text) }
    }
}
