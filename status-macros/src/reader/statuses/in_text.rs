//! Statuses that a text names, wherever in it.

use super::quantity::is_quantity;
use crate::reader::denial;
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
    for (code, phrase) in rfc9110::long_phrases() {
        if !codes.contains(&code) && is_named(text, phrase) {
            codes.push(code);
        }
    }
    codes
}

/// The statuses that the text says are never answered.
pub(super) fn denied(text: &str) -> Vec<u16> {
    let mut codes = Vec::new();
    for (at, _) in text.match_indices(|c: char| c.is_ascii_digit()) {
        codes.extend(
            Number::at(text, at)
                .filter(|number| denial::denies_always(number.before, number.behind))
                .map(|number| number.code),
        );
    }
    codes
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
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // Scripts without capitals write no spaces.
    let of_ascii = text.split(|c: char| !c.is_ascii_alphanumeric());
    let mut numbers = of_ascii.filter(|word| denial::is_code(word)).filter_map(|word| word.parse().ok()).peekable();
    let first = words().find(|word| !denial::is_one_of(word, STATUS)).unwrap_or_default();
    let begins = first.starts_with(|c: char| c.is_ascii_digit())
        || rfc9110::long_phrases().any(|(_, phrase)| text.starts_with(phrase));
    let has_letter = text.contains(char::is_alphabetic);
    // A class is no status.
    if numbers.peek().is_none() && words().any(is_class) {
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
        // `409s`
        let behind = behind.strip_prefix('s').filter(|_| !rfc9110::may_be_any_number(code)).unwrap_or(behind);
        let is_number = digits.bytes().all(|byte| byte.is_ascii_digit());
        let is_own = !is_glued(before, behind) && !is_in_address(before) && !is_of_telephone(behind);
        (is_number && is_own).then_some(Self { code, before, behind })
    }

    fn is_denied(&self) -> bool {
        denial::denies(self.before, self.behind)
    }

    fn is_status(&self) -> bool {
        let Self { code, before, behind } = *self;
        if is_quantity(before, behind) || self.is_denied() {
            return false;
        }
        // `200–599`
        let is_begin = behind.strip_prefix(['-', '–']).is_some_and(|end| end.get(1..3) == Some("99"));
        let is_end = code % 100 == 99 && before.ends_with(['-', '–']);
        if is_begin || is_end || numbers_another_thing(before) {
            return false;
        }
        let is_registered = rfc9110::phrase(code).is_some();
        !rfc9110::may_be_any_number(code) && !counts(behind)
            || rfc9110::begins_with_phrase(behind.trim_start_matches(|c: char| !c.is_alphanumeric()), code)
            || denial::says(before, SAYING)
                && (is_behind_article(before) || !counts(behind))
                && (is_registered || code >= 400)
    }
}

/// Whether a character beside digits is a part of their word. Scripts without capitals write no spaces.
fn is_joined(c: char) -> bool {
    c.is_numeric() || c.is_lowercase() || c.is_uppercase()
}

/// Whether the digits between these texts are a part of a word, a date or a longer number.
fn is_glued(before: &str, behind: &str) -> bool {
    // `HTTP409`
    let word = before.strip_suffix("HTTP").unwrap_or(before);
    word.ends_with(|c: char| is_joined(c) || matches!(c, '.' | '#' | '$' | '€'))
        || behind.starts_with(|c: char| is_joined(c) || c == '%')
        || before.strip_suffix(['-', '/', ':']).is_some_and(|before| is_longer_number(before.chars().rev()))
        || behind.strip_prefix(['-', '/', '.', ':']).is_some_and(|behind| is_longer_number(behind.chars()))
}

/// `415-555-0100`, `(503) 555-0100`
fn is_of_telephone(behind: &str) -> bool {
    let group = behind.trim_start_matches([')', ' ', '-', '.']).split_at_checked(3);
    group.is_some_and(|(group, rest)| {
        denial::is_code(group) && rest.strip_prefix(['-', '.', ' ']).is_some_and(|rest| is_longer_number(rest.chars()))
    })
}

/// `port 502`
fn numbers_another_thing(before: &str) -> bool {
    const NUMBERED: &str = "port page line ticket id build room user version step row";
    denial::is_one_of(before.trim_end().rsplit(' ').next().unwrap_or_default(), NUMBERED)
}

/// Whether the digits beside a mark are not as many as those of a status: a date, a telephone number.
fn is_longer_number(beside: impl Iterator<Item = char>) -> bool {
    let digits = beside.take_while(char::is_ascii_digit).count();
    digits > 0 && digits != 3
}

/// Whether the word that the text ends with is an address or a path.
pub(crate) fn is_in_address(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let path = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '/');
    path.contains("://") || path.starts_with('/') && path.contains(char::is_alphabetic)
}

fn is_behind_article(before: &str) -> bool {
    before.trim_end().ends_with(" a")
}

/// Whether a word such as `rows` follows; in `429 tells the client`, it is a verb.
fn counts(behind: &str) -> bool {
    const VERBS: &str = "the a an that to when if you it us in";
    const KINDS: &str = "errors responses answers statuses codes replies means";
    let mut words = behind.strip_prefix([' ', '\u{a0}']).unwrap_or_default().split(' ');
    let word = words.next().unwrap_or_default();
    let noun = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_noun = noun.len() > 3 && noun.ends_with('s') && noun.bytes().all(|byte| byte.is_ascii_lowercase());
    let goes_on = noun.len() == word.len() && words.next().is_some_and(|next| denial::is_one_of(next, VERBS));
    is_noun && !goes_on && !denial::is_one_of(noun, KINDS)
}

/// Words that say that a status is answered, besides verbs.
const SAYING: &str = "http status statuscode code codes response";

/// Whether the text has the phrase, with its capitals, as words of their own, and does not deny it.
fn is_named(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let (before, behind) = (&text[..at], &text[at + phrase.len()..]);
        let last = before.trim_end_matches(|c: char| !c.is_alphanumeric());
        // `Request Timeout: 30 s` is a setting.
        let is_setting = behind.trim_start_matches([':', ' ', '=']).starts_with(|c: char| c.is_ascii_digit());
        // Behind another code, it is that one's.
        !last.get(last.len().saturating_sub(3)..).is_some_and(denial::is_code)
            && !before.ends_with(char::is_alphanumeric)
            && !behind.starts_with(char::is_alphanumeric)
            && !is_setting
            && !denial::denies(before, behind)
    })
}
