//! Cells that look like the code of an error: `token_expired`.

use super::code_cell;
use crate::reader::words::is_letter;

/// A name that is not a plain word: it has a mark, a digit, or a capital behind a small letter.
pub(super) fn is_key_like(text: &str) -> bool {
    let mut pairs = text.as_bytes().windows(2);
    let has_inner_capital = pairs.any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    let has_letter = text.contains(is_letter);
    is_name(text) && has_letter && (has_inner_capital || text.contains(|c: char| !c.is_ascii_alphabetic()))
}

/// One word of ASCII that cannot be a status code.
pub(super) fn is_name(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '/');
    !text.is_empty() && text.chars().all(is_part) && !code_cell::begins_like_status(text)
}
