//! What may be the code of an error: one word.

use crate::reader::statuses::code_cell as status_cell;
use crate::reader::words::are_digits;

/// Marks behind a code that belong to a sentence.
pub(super) const SENTENCE: &[char] = &['.', ':'];

/// One word of ASCII with a letter or a digit.
pub(super) fn is_code(text: &str) -> bool {
    const MARKS: &[char] = &['_', '-', '.', ':', '/', '#', '+'];
    text.chars().all(|c| c.is_ascii_alphanumeric() || MARKS.contains(&c))
        && text.contains(|c: char| c.is_ascii_alphanumeric())
        && !text.ends_with(SENTENCE)
        && !text.contains("://")
}

/// A word that is no plain word: it has a mark, a digit, or a capital behind a small letter; or a number that is no status.
pub(super) fn is_key_like(text: &str) -> bool {
    let mut pairs = text.as_bytes().windows(2);
    let has_inner_capital = pairs.any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    let is_plain = text.bytes().all(|byte| byte.is_ascii_alphabetic()) && !has_inner_capital;
    let is_short = text.len() < 4 && are_digits(text);
    let is_path = text.starts_with('/');
    // `v1.35`, `2026-03-01`.
    let number = text.strip_prefix('v').unwrap_or(text);
    let has_marks = number.contains(|c: char| c.is_ascii_punctuation());
    let is_version = (has_marks || number.len() < text.len())
        && !number.contains(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | '-' | '/'));
    is_code(text) && !is_plain && !is_short && !is_path && !is_version && !status_cell::begins_like_status(text)
}
