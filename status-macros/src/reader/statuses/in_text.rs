//! Statuses that a text names, wherever in it.

use super::quantity::is_quantity;
use crate::reader::rfc9110;

/// The statuses that the text says are answered.
///
/// The code of an error is one, unless it counts something or is denied, as in `never 410`. One that may be any number, as 200, 400 or 500,
/// needs its phrase or a word that says so: `returns 500`.
pub(super) fn named(text: &str) -> Vec<u16> {
    let mut codes = Vec::new();
    for (at, _) in text.match_indices(|c: char| c.is_ascii_digit()) {
        if let Some(number) = Number::at(text, at)
            && number.is_status()
            && !codes.contains(&number.code)
        {
            codes.push(number.code);
        }
    }
    for (code, phrase) in rfc9110::long_phrases_of_errors() {
        if !codes.contains(&code) && is_named(text, phrase) {
            codes.push(code);
        }
    }
    codes
}

/// Three digits of a text that could be a status, between what stands before and behind them.
struct Number<'t> {
    code: u16,
    before: &'t str,
    behind: &'t str,
}

impl<'t> Number<'t> {
    fn at(text: &'t str, at: usize) -> Option<Self> {
        let (before, rest) = text.split_at(at);
        let (digits, behind) = rest.split_at_checked(3)?;
        let code = digits.parse().ok().filter(|code| rfc9110::CODES.contains(code))?;
        let is_glued = before.ends_with(|c: char| is_joined(c) || matches!(c, '.' | '#' | '$' | '€'))
            || behind.starts_with(|c: char| is_joined(c) || c == '%')
            || before.strip_suffix(['-', '/', ':']).is_some_and(|before| is_longer_number(before.chars().rev()))
            || behind.strip_prefix(['-', '/', '.', ':']).is_some_and(|behind| is_longer_number(behind.chars()));
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit()) && !is_glued && !is_in_address(before);
        is_number.then_some(Self { code, before, behind })
    }

    fn is_status(&self) -> bool {
        let Self { code, before, behind } = *self;
        if is_quantity(before, behind) || is_denied(before, behind) {
            return false;
        }
        let is_registered = rfc9110::phrase(code).is_some();
        !rfc9110::may_be_any_number(code)
            || rfc9110::begins_with_phrase(behind.trim_start_matches(|c: char| !c.is_alphanumeric()), code)
            || is_said(before) && !counts(behind) && (is_registered || code >= 400)
    }
}

/// Whether a character beside digits is a part of their word. Scripts without capitals write no spaces.
fn is_joined(c: char) -> bool {
    c.is_numeric() || c.is_lowercase() || c.is_uppercase()
}

/// Whether the digits beside a mark are not as many as those of a status: a date, a telephone number.
fn is_longer_number(beside: impl Iterator<Item = char>) -> bool {
    let digits = beside.take_while(char::is_ascii_digit).count();
    digits > 0 && digits != 3
}

/// Whether the word that the text ends with is an address or a path.
fn is_in_address(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let path = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '/');
    path.contains("://") || path.starts_with('/') && path.contains(char::is_alphabetic)
}

/// Whether a word such as `rows` follows.
fn counts(behind: &str) -> bool {
    let word =
        behind.strip_prefix(' ').unwrap_or_default().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    word.len() > 3 && word.ends_with('s') && word.starts_with(char::is_lowercase) && !matches!(word, "means" | "errors")
}

/// Words that say that a status is answered.
const SAYING: &[&str] = &[
    "http",
    "status",
    "statuscode",
    "code",
    "codes",
    "return",
    "returns",
    "returned",
    "returning",
    "respond",
    "responds",
    "responded",
    "response",
    "answer",
    "answers",
    "answered",
    "send",
    "sends",
    "sent",
    "reply",
    "replies",
];

/// Words between one of these and the status, or before a list of statuses.
const BETWEEN: &[&str] =
    &["a", "an", "the", "with", "by", "of", "than", "as", "in", "to", "and", "or", "is", "are", "be", "it"];

/// Words that deny the status beside them.
const DENYING: &[&str] = &[
    "not",
    "never",
    "no",
    "nor",
    "instead",
    "rather",
    "place",
    "unlike",
    "without",
    "longer",
    "formerly",
    "previously",
    "isn't",
    "aren't",
    "don't",
    "doesn't",
    "removed",
    "replaced",
    "was",
    "were",
    "nicht",
    "nie",
    "kein",
    "keine",
    "jamais",
    "pas",
    "nunca",
    "não",
    "mai",
    "non",
    "никогда",
    "не",
];

/// What a word that denies the status before it follows.
const BEING: &[&str] = &["is", "are", "was", "were", "isn't", "aren't", "will", "has"];

/// Whether a word says so right before the status, or before the statuses that this one is listed with.
fn is_said(before: &str) -> bool {
    nearest_word(words_back(before, &[',', ';', '.', '!', '?']), &[]).is_some_and(|word| is_one_of(word, SAYING))
}

/// Whether a word denies the status, before it or behind it.
fn is_denied(before: &str, behind: &str) -> bool {
    let word = nearest_word(words_back(before, &[',', ';', '.', '!', '?', ':', '–', '—']), SAYING);
    let mut on =
        behind.split([',', ';', '.', '!', '?', ':', '–', '—', '(']).next().unwrap_or_default().split_whitespace();
    let first = on.next().filter(|word| is_one_of(word, BEING));
    let behind = first.and_then(|first| if is_one_of(first, DENYING) { Some(first) } else { nearest_word(on, SAYING) });
    [word, behind].into_iter().flatten().any(|word| is_one_of(word, DENYING))
}

/// The first word that is neither between, nor passed over, nor another status.
fn nearest_word<'t>(mut words: impl Iterator<Item = &'t str>, passed: &[&str]) -> Option<&'t str> {
    words.find(|word| !is_code(word) && !is_one_of(word, BETWEEN) && !is_one_of(word, passed))
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// The words before the end of the text, the last one first, up to a mark that no other status stands before.
fn words_back<'t>(text: &'t str, ends: &'t [char]) -> impl Iterator<Item = &'t str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let trimmed = rest.trim_end_matches(|c: char| !c.is_alphanumeric());
        let start = trimmed
            .rfind(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
            .map_or(0, |at| at + trimmed[at..].chars().next().map_or(1, char::len_utf8));
        let word = &trimmed[start..];
        let is_end = rest[trimmed.len()..].contains(ends) && !is_code(word);
        rest = &trimmed[..start];
        (!is_end && !word.is_empty()).then_some(word)
    })
}

/// Whether the text has the phrase as words of their own, and does not deny it.
fn is_named(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + phrase.len()..]);
        let last = before.trim_end_matches(|c: char| !c.is_alphanumeric());
        // Behind another code, it is that one's.
        !last.get(last.len().saturating_sub(3)..).is_some_and(is_code)
            && !before.ends_with(char::is_alphanumeric)
            && !behind.starts_with(char::is_alphanumeric)
            && !is_denied(before, behind)
    })
}

fn is_code(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit())
}
