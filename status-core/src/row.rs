//! What a page says of one status, as the generated code holds it.

use core::fmt::{self, Alignment, Write as _};

/// What the page says of a status.
#[derive(Debug)]
pub struct Row {
    /// `NotFound`, the variant's name.
    pub name: &'static str,
    /// `404`.
    pub code: &'static str,
    /// `Not Found`.
    pub message: &'static str,
    /// `404 Not Found`, in one piece, so that `Display` writes one.
    pub line: &'static str,
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
        if f.alternate() && !self.purpose.is_empty() {
            return pad([self.line, ": ", self.purpose], f);
        }
        // What `pad` would ask first, without the call.
        if f.width().is_none() && f.precision().is_none() { f.write_str(self.line) } else { f.pad(self.line) }
    }
}

/// What [`fmt::Formatter::pad`] does with one text, of several.
fn pad(texts: [&str; 3], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut left = f.precision().unwrap_or(usize::MAX);
    let texts = texts.map(|text| {
        let end = text.char_indices().nth(left).map_or(text.len(), |(end, _)| end);
        left -= text[..end].chars().count();
        &text[..end]
    });
    let length: usize = texts.iter().map(|text| text.chars().count()).sum();
    let missing = f.width().unwrap_or_default().saturating_sub(length);
    let before = match f.align() {
        Some(Alignment::Right) => missing,
        Some(Alignment::Center) => missing / 2,
        Some(Alignment::Left) | None => 0,
    };
    let fill = f.fill();
    (0..before).try_for_each(|_| f.write_char(fill))?;
    texts.iter().try_for_each(|text| f.write_str(text))?;
    (before..missing).try_for_each(|_| f.write_char(fill))
}
