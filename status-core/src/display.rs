//! What `Display` writes for statuses and for error codes: a line, its text behind it, the width.

use core::fmt::{self, Alignment, Write as _};

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
