//! Statuses that a text names, wherever in it.

use super::key_like::is_key_like;
use super::number::{NEAR, Number};
use super::other_number::{counts, is_glued, numbers_another_thing};
use super::quantity::is_quantity;
use crate::reader::markdown::inline;
use crate::reader::rfc9110;
use crate::reader::walk;
use crate::reader::words::{self, is_beyond_ascii_word, is_code, is_digit, is_one_of, is_small, is_symbol};
use crate::reader::{denial, denial_words};

/// The statuses that the text says are answered.
///
/// The code of an error is one, unless it counts something or is denied, as in `never 410`. One that may be any number, as 200, 400 or 500,
/// needs its phrase or a word that says so: `returns 500`.
pub(super) fn named(text: &str) -> Vec<Named> {
    let text = &*inline::unescaped(text);
    let mut codes: Vec<Named> = Vec::new();
    for (at, _) in text.match_indices(is_digit) {
        if let Some(number) = Number::at(text, at)
            && number.is_status()
        {
            let is_said = walk::says(number.before, "");
            match codes.iter_mut().find(|named| named.code == number.code) {
                Some(named) => named.is_said |= is_said,
                None => codes.push(Named { is_said, ..Named::of(number.code) }),
            }
        }
    }
    // `responds with Conflict`, `we answer Conflict`
    let is_said = |before: &str| {
        before.ends_with(" with ") && walk::says(before, "")
            || words::ends_with(before, &[" answer ", " answers ", " return ", " returns "])
            || before.strip_suffix(" as ").is_some_and(|before| walk::says(before, ""))
    };
    let is_meant =
        |at: usize, code: u16, phrase: &str| code >= 400 && rfc9110::is_plain_word(phrase) && is_said(&text[..at]);
    for code in phrases(text, &is_meant).into_iter().map(|(_, code)| code).chain(constants(text)) {
        if !codes.iter().any(|named| named.code == code) {
            codes.push(Named::of(code));
        }
    }
    codes
}

/// The errors that constants of frameworks name: `StatusCode::CONFLICT`, `HttpStatus.CONFLICT`, `http.StatusConflict`.
fn constants(text: &str) -> Vec<u16> {
    let mut codes = Vec::new();
    if !text.contains("Status") {
        return codes;
    }
    for word in text.split([' ', '(', ')', ',', '`'].as_slice()).filter(|word| word.contains("Status")) {
        let name = word.trim_matches(is_symbol).rsplit([':', '.'].as_slice()).next().unwrap_or_default();
        let is_constant = word.contains(['.', ':'].as_slice()) && name.len() > 3;
        codes.extend(is_constant.then(|| rfc9110::named(name)).flatten().filter(|code| *code >= 400));
    }
    codes
}

/// A status that a text names.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub(super) code: u16,
    /// Whether a verb says that it is answered.
    pub(super) is_said: bool,
    /// Whether a heading or an item is about it.
    pub(super) is_entry: bool,
}

impl Named {
    pub(super) fn of(code: u16) -> Self {
        Self { code, is_said: false, is_entry: false }
    }
}

/// The statuses that the text says are never answered; a class is its first digit.
pub(super) fn denied(text: &str) -> Vec<u16> {
    let text = &*inline::unescaped(text);
    let mut codes = Vec::new();
    for (at, _) in text.match_indices(is_digit) {
        codes.extend(
            Number::at(text, at)
                .filter(|number| !is_behind_key(number.before) && denial::denies_always(number.before, number.behind))
                .map(|number| number.code),
        );
    }
    // `There are no 5xx.`
    for (at, _) in text.match_indices("xx") {
        let digit = text[..at].bytes().next_back().filter(|digit| matches!(digit, b'1'..=b'5'));
        let Some((digit, before)) = digit.zip(text.get(..at.saturating_sub(1))) else { continue };
        let behind = &text[at + 2..];
        if !is_glued(before, behind) && is_never(before, behind) {
            codes.push(u16::from(digit - b'0'));
        }
    }
    codes
}

/// The statuses whose phrases the text says are never answered: `Unprocessable Content is no longer returned.`
pub(super) fn denied_phrases(text: &str) -> Vec<u16> {
    let mut codes = Vec::new();
    if !words::has(text, "no not never nor longer removed retired dropped unused deprecated") {
        return codes;
    }
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_uppercase() && !text[..at].ends_with(char::is_alphanumeric) {
            for (code, phrase) in rfc9110::phrases_at(&text[at..]) {
                if rfc9110::is_long_phrase(code, phrase) && is_never(&text[..at], &text[at + phrase.len()..]) {
                    codes.push(code);
                }
            }
        }
    }
    codes
}

fn is_never(before: &str, behind: &str) -> bool {
    denial::denies_always(words::end(before, NEAR), words::begin(behind, NEAR))
}

/// `order_full (409) was removed` is about the code.
fn is_behind_key(before: &str) -> bool {
    let key = before.strip_suffix(" (").map(|before| before.rsplit(' ').next().unwrap_or_default());
    key.is_some_and(|key| is_key_like(key.trim_matches('`')))
}

/// The statuses that the phrase of another one follows, with the phrase and its owner: `We answer with 410 Not Found.`
pub(super) fn misnamed(text: &str) -> Vec<(u16, &'static str, u16)> {
    let mut misnamed = Vec::new();
    for (at, _) in text.match_indices(is_digit) {
        let number =
            Number::at(text, at).filter(|number| rfc9110::phrase(number.code).is_some() && !number.is_denied());
        let Some(Number { code, behind, .. }) = number else { continue };
        let Some(words) =
            behind.strip_prefix(' ').map(|words| words.trim_start_matches(['(', '"', '“', '`'].as_slice()))
        else {
            continue;
        };
        let ends = |rest: &str| {
            rest.is_empty()
                || rest.starts_with(['.', ',', ')', ';', '"', '”', '`'].as_slice())
                || is_one_of(words::first(rest), "means if when for is and or says")
        };
        let is_of_another = |(owner, phrase): &(u16, &str)| {
            let rest = &words[phrase.len()..];
            *owner >= 400
                && !rest.starts_with(char::is_alphanumeric)
                && (rfc9110::is_long_phrase(*owner, phrase) || rfc9110::is_plain_word(phrase) && ends(rest))
        };
        let phrases = rfc9110::phrases_at(words);
        let own = phrases.iter().any(|(owner, _)| *owner == code);
        let other = phrases.into_iter().find(is_of_another).filter(|_| !own);
        misnamed.extend(other.map(|(owner, phrase)| (code, phrase, owner)));
    }
    misnamed
}

/// The status of an error that a clause of a row's text says is its own: `Returned with 410.`, `(HTTP 422)`, `Status: 410`.
pub(crate) fn said_of_row(text: &str) -> Option<u16> {
    text.split(['.', ';', ',', '(', ')', '\n'].as_slice()).find_map(|clause| {
        let number = Number::at(clause, clause.find(is_digit)?)?;
        let before = number.before.trim();
        let is_said = !before.is_empty() && words::has_only(before, &[denial_words::VERBS, denial_words::BETWEEN]);
        let is_whole = before.is_empty() && rfc9110::begins_with_phrase(number.behind, number.code);
        (number.code >= 400 && (is_said || is_whole) && number.is_status()).then_some(number.code)
    })
}

/// The status of an error that a title has at its begin or its end: `410 Gone`, `Order is full (410)`, `Order is full – HTTP 410`.
pub(crate) fn beside_text(text: &str) -> Option<u16> {
    let text = text.trim_end_matches(')');
    let last = text
        .rsplit([' ', '('].as_slice())
        .next()
        .filter(|number| is_code(number) && text.contains(['(', '–', '—', '-'].as_slice()));
    let number = last.or_else(|| text.split_once(' ').map(|(number, _)| number)).filter(|number| is_code(number));
    number?.parse().ok().filter(|code| *code >= 400 && rfc9110::phrase(*code).is_some())
}

/// The registered status of an error at this place, unless it counts something or is denied.
pub(crate) fn error_at(text: &str, at: usize) -> Option<u16> {
    let Number { code, before, behind } = Number::at(text, at)?;
    let is_other = is_quantity(before, behind) || numbers_another_thing(before) || counts(behind);
    (code >= 400 && rfc9110::phrase(code).is_some() && !is_other && !denial::denies(before, behind)).then_some(code)
}

/// Whether a word is `4xx`.
fn is_class(word: &str) -> bool {
    word.len() == 3 && word.get(1..).is_some_and(|rest| rest.eq_ignore_ascii_case("xx"))
}

/// Whether a text is a sentence, or has a number that is no status: what it says is judged as any other text's.
pub(super) fn is_prose(text: &str) -> bool {
    const STATUS: &str = "http status error code codes statuses errors";
    let words = || text.split(is_symbol).filter(|word| !word.is_empty());
    // Scripts without capitals write no spaces.
    let of_ascii = text.split(is_beyond_ascii_word);
    let mut numbers = of_ascii.filter(|word| is_code(word)).filter_map(|word| word.parse().ok()).peekable();
    let first = words().find(|word| !is_one_of(word, STATUS)).unwrap_or_default();
    let is_long = |(code, phrase): &(u16, &str)| rfc9110::is_long_phrase(*code, phrase);
    // `1 to 500` counts something.
    let is_range = first.len() < 3 && words().nth(1).is_some_and(|word| is_one_of(word, "to bis through a à"));
    let begins = first.starts_with(is_digit) && !is_range || rfc9110::phrases_at(text).iter().any(is_long);
    let has_letter = text.contains(char::is_alphabetic);
    // A class is no status.
    if numbers.peek().is_none() && words().any(is_class) {
        return true;
    }
    // `Added 404`
    let is_change = is_one_of(
        words().next().unwrap_or_default(),
        "added fixed clarified documented removed changed renamed corrected",
    );
    if is_change && text.contains(' ') {
        return true;
    }
    // `404 added`
    let behind = text.split_once(first).and_then(|(_, behind)| behind.strip_prefix(' ')).unwrap_or_default();
    let is_remark = begins
        && is_code(first)
        && behind.starts_with(is_small)
        && words::first(behind).len() > 1
        && !is_one_of(words::first(behind), "and or")
        && !words::any(behind, &is_code)
        && first.parse().is_ok_and(|code: u16| {
            // What a text says of a success is not judged.
            let is_judged = code >= 400 || rfc9110::may_be_any_number(code) || counts(&format!(" {behind}"));
            is_judged && !rfc9110::begins_with_phrase(behind, code)
        });
    if is_remark {
        return true;
    }
    has_letter
        && !begins
        && (words().count() > 3
            || numbers.peek().is_some() && numbers.all(rfc9110::may_be_any_number) && named(text).is_empty())
}

/// Whether the text begins with a status and denies it: `409 is never returned`.
pub(super) fn is_denied_first(text: &str) -> bool {
    Number::at(text, 0).is_some_and(|number| number.is_denied())
}

/// The phrases of errors in a text, with their places. One that is a plain word is one behind `as`, `with` or `a`.
pub(crate) fn phrases_of_errors(text: &str) -> Vec<(usize, u16)> {
    let is_said = |at: usize| words::ends_with(&text[..at], &[" as ", " with ", " a ", " as a "]);
    let is_meant = |at: usize, _: u16, phrase: &str| rfc9110::is_plain_word(phrase) && is_said(at);
    let mut found: Vec<(usize, u16)> = Vec::new();
    for (at, code) in phrases(text, &is_meant) {
        let is_new = code >= 400 && !found.iter().any(|(_, other)| *other == code);
        found.extend(is_new.then_some((at, code)));
    }
    found
}

/// The codes whose phrases a text has, with their capitals, as words of their own, where it does not deny them. Of other phrases than
/// long ones, those that are meant.
fn phrases(text: &str, is_meant: &dyn Fn(usize, u16, &str) -> bool) -> Vec<(usize, u16)> {
    let mut found = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        if byte.is_ascii_uppercase() && !text[..at].ends_with(char::is_alphanumeric) {
            for (code, phrase) in rfc9110::phrases_at(&text[at..]) {
                let is_status = rfc9110::is_long_phrase(code, phrase) || is_meant(at, code, phrase);
                let is_alone = is_status && stands_alone(&text[..at], &text[at + phrase.len()..]);
                found.extend(is_alone.then_some((at, code)));
            }
        }
    }
    found
}

/// Whether a phrase between these texts is one of its own, and not denied.
fn stands_alone(before: &str, behind: &str) -> bool {
    let (before, behind) = (words::end(before, NEAR), words::begin(behind, NEAR));
    let last = before.trim_end_matches(is_symbol);
    // `Request Timeout: 30 s` is a setting.
    let is_setting = behind.trim_start_matches([':', ' ', '='].as_slice()).starts_with(is_digit);
    // Behind another code, it is that one's.
    !last.get(last.len().saturating_sub(3)..).is_some_and(is_code)
        && !behind.starts_with(char::is_alphanumeric)
        && !is_setting
        && !denial::denies(before, behind)
}
