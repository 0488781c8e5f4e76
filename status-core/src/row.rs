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

/// Writes the line; with `{:#}`, also `: ` and the text, if there is one.
#[inline]
pub(crate) fn write_line(line: &str, text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let is_padded = f.width().is_some() || f.precision().is_some();
    if f.alternate() && !text.is_empty() {
        let texts = [line, ": ", text];
        return if is_padded { pad(texts, f) } else { texts.iter().try_for_each(|text| f.write_str(text)) };
    }
    // `pad` would do the same, with a call more.
    if is_padded { f.pad(line) } else { f.write_str(line) }
}

/// [`fmt::Formatter::pad`] for a text in several pieces.
#[cold]
fn pad(mut texts: [&str; 3], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut length = 0;
    for text in &mut texts {
        *text = cut(text, f.precision().unwrap_or(usize::MAX) - length);
        length += text.chars().count();
    }
    let missing = f.width().unwrap_or_default().saturating_sub(length);
    let before = match f.align() {
        Some(Alignment::Right) => missing,
        Some(Alignment::Center) => missing / 2,
        Some(Alignment::Left) | None => 0,
    };
    fill(before, f)?;
    for text in texts {
        f.write_str(text)?;
    }
    fill(missing - before, f)
}

#[inline(never)]
fn cut(text: &str, length: usize) -> &str {
    text.char_indices().nth(length).map_or(text, |(end, _)| &text[..end])
}

#[inline(never)]
fn fill(times: usize, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    (0..times).try_for_each(|_| f.write_char(f.fill()))
}
