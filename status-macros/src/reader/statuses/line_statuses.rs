//! The statuses that a line begins with.

use super::in_text;
use super::line_start::{behind_ornaments, behind_struck, behind_words, code, code_behind_another, is_mark};
use super::quantity::is_quantity;
use crate::reader::markdown::{Seen, inline};
use crate::reader::tables::typed_cell;
use crate::reader::words::is_digit;
use crate::reader::{rfc9110, words};

/// The statuses that a line begins with, if something begins with the line.
pub(super) fn statuses(line: &Seen<'_>) -> Vec<u16> {
    let text = behind_ornaments(behind_struck(line.text));
    if let Some(code) = line.begins().then(|| phrase_first(text)).flatten() {
        return vec![code];
    }
    if !words::has_digit(text) && line.number.is_none() {
        return Vec::new();
    }
    let is_marked = text.starts_with(['*', '_', '`', '['].as_slice()) || text.contains("</");
    let is_said = behind_words(text).len() < text.len();
    let text = behind_words(text);
    if words::has_digit(text) && in_text::is_denied_first(&inline::seen_in_line(text)) {
        return Vec::new();
    }
    let Some((code, rest)) = code(text) else {
        return numbered(line).into_iter().collect();
    };
    let is_row = rest.starts_with(['\t', ';'].as_slice())
        || rest.starts_with("  ")
        || rest.starts_with(',') && !rest.starts_with(", ");
    if !line.begins() && !is_row || !is_explained(line, code, rest, is_row, (is_marked, is_said)) {
        return Vec::new();
    }
    let mut codes = vec![code];
    let mut rest = rest;
    // `400/422`, `502, 503 and 504`.
    while let Some((other, behind)) = code_behind_another(rest) {
        codes.push(other);
        rest = behind;
    }
    codes
}

/// Words that go on with a status, as in `410 if it was deleted`.
const GOING_ON: &[&str] = &[
    "if", "when", "for", "on", "and", "or", "is", "means", "because", "in", "wenn", "falls", "bei", "und", "si",
    "lorsque", "quand", "cuando", "se", "quando",
];

/// Words that begin the description of an error.
const WRONG: &str = "invalid malformed bad wrong broken missing failed unexpected internal crash error";

/// Whether the text behind a code says that the line is about the status, and not about so many of something.
fn is_explained(line: &Seen<'_>, code: u16, rest: &str, is_row: bool, (is_marked, is_said): (bool, bool)) -> bool {
    let behind = rest.trim_start_matches(is_mark);
    let marks = &rest[..rest.len() - behind.len()];
    let is_registered = rfc9110::phrase(code).is_some();
    let is_error = code >= 400;
    let is_parted = marks
        .contains(['-', '–', '—', ':', '=', '→', ',', '(', '/', '&', '|', '：', '，', '、', '·', '➜', '<'].as_slice())
        || is_error && marks.contains(['.', '"', '`', '[', '*', '“', '„'].as_slice());
    // `Returns 500 rows` is about rows.
    let is_round = code.is_multiple_of(100);
    let is_emphasised = (is_marked || is_said && !is_round) && is_error;
    if is_quantity("", rest) {
        return false;
    }
    let goes_on = GOING_ON.iter().any(|word| behind.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
    let is_number = behind.starts_with(is_digit) && code_behind_another(rest).is_none();
    if rfc9110::begins_with_phrase(behind, code) || is_row && (is_registered || is_error) {
        return true;
    }
    if is_number {
        return false;
    }
    let is_wrong = words::is_one_of(words::first(behind), WRONG);
    // `500: enterprise` is a plan, `500: it broke` is not.
    let is_plan = is_round
        && behind.starts_with(char::is_lowercase)
        && !(is_error && (behind.contains(' ') || is_emphasised || is_wrong || line.is_heading));
    // A script without capitals begins names as it begins all words.
    let begins_name = words::starts(behind, &|c| c.is_alphabetic() && !c.is_lowercase());
    is_registered
        && (behind.is_empty() && code >= 200
            || is_parted && !is_plan
            || code >= 200 && begins_name
            || is_emphasised
            || goes_on
            || is_wrong && is_error)
        || is_error && begins_name && (line.is_heading || is_parted || is_emphasised)
        || is_error && is_parted && !is_round && behind.contains(' ')
}

/// An error whose phrase is a word of any page. As a heading it is a status, beside a heading that is another one.
pub(super) fn word(line: &Seen<'_>) -> Option<u16> {
    if !line.is_heading {
        return None;
    }
    let text = behind_ornaments(line.text).trim_matches(['*', '_', '`', '#', ' '].as_slice());
    rfc9110::owner(text).filter(|code| *code >= 400 && rfc9110::is_plain_word(text))
}

/// A phrase with its code behind it, as in `Not Found (404)`, or alone as a heading.
fn phrase_first(text: &str) -> Option<u16> {
    let text = text.trim_start_matches(['*', '_', '`', '['].as_slice());
    let mut words = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if c.is_alphanumeric() || matches!(c, '\'' | '-' | '’') {
            continue;
        }
        words += 1;
        if words > 5 {
            return None;
        }
        if let Some(owner) = rfc9110::owner(&text[..at]) {
            let rest = text[at..].trim_start_matches(is_mark);
            let is_own = code(rest).is_some_and(|(code, _)| code == owner);
            // `Gone` alone is a word.
            let is_last = rest.is_empty() || goes_on_as_name(&text[at..]);
            let is_name = is_last && owner >= 400 && !rfc9110::is_plain_word(&text[..at]);
            if is_own || is_name {
                return Some(owner);
            }
        }
    }
    None
}

/// Whether a mark ends a name: `Unauthorized: no token`, `Forbidden – not yours`.
fn goes_on_as_name(text: &str) -> bool {
    let text = text.trim_start_matches(['*', '_', '`'].as_slice());
    let rest = words::strip_start(text, &[":", " –", " —", " - "]);
    // `Gateway timeout: 30 s` is a setting.
    let rest = rest.map(|rest| rest.trim_matches(is_mark));
    rest.is_some_and(|rest| !rest.starts_with(is_digit) && !typed_cell::is_value(rest))
}

/// The number of a list whose item is its phrase: `404. Not Found`.
fn numbered(line: &Seen<'_>) -> Option<u16> {
    let code = line.number.filter(|code| rfc9110::CODES.contains(code))?;
    let has_phrase = rfc9110::begins_with_phrase(line.text.trim_start_matches(is_mark), code);
    (has_phrase || !rfc9110::may_be_any_number(code)).then_some(code)
}
