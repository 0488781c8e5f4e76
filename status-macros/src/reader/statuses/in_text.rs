//! Statuses that a text names, wherever in it.

use super::quantity::is_quantity;
use crate::reader::denial;
use crate::reader::rfc9110;
use crate::reader::walk;
use crate::reader::words::{self, is_code, is_digit, is_one_of, is_symbol};

/// The statuses that the text says are answered.
///
/// The code of an error is one, unless it counts something or is denied, as in `never 410`. One that may be any number, as 200, 400 or 500,
/// needs its phrase or a word that says so: `returns 500`.
pub(super) fn named(text: &str) -> Vec<Named> {
    let mut codes: Vec<Named> = Vec::new();
    for (at, _) in text.match_indices(is_digit) {
        if let Some(number) = Number::at(text, at)
            && number.is_status()
        {
            let is_said = walk::says(number.before, "");
            match codes.iter_mut().find(|named| named.code == number.code) {
                Some(named) => named.is_said |= is_said,
                None => codes.push(Named { code: number.code, is_said }),
            }
        }
    }
    for (code, phrase) in rfc9110::long_phrases() {
        if !codes.iter().any(|named| named.code == code) && is_named(text, phrase) {
            codes.push(Named { code, is_said: false });
        }
    }
    codes
}

/// A status that a text names.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub(super) code: u16,
    /// Whether a verb says that it is answered.
    pub(super) is_said: bool,
}

/// The statuses that the text says are never answered.
pub(super) fn denied(text: &str) -> Vec<u16> {
    let mut codes = Vec::new();
    for (at, _) in text.match_indices(is_digit) {
        codes.extend(
            Number::at(text, at)
                .filter(|number| denial::denies_always(number.before, number.behind))
                .map(|number| number.code),
        );
    }
    codes
}

/// The status of an error that a clause of a row's text says is its own: `Returned with 410.`, `(HTTP 422)`, `Status: 410`.
pub(crate) fn said_of_row(text: &str) -> Option<u16> {
    text.split(['.', ';', ',', '(', ')', '\n']).find_map(|clause| {
        let number = Number::at(clause, clause.find(is_digit)?)?;
        let before = number.before.trim();
        let is_said = !before.is_empty() && words::has_only(before, &[denial::VERBS, denial::BETWEEN]);
        let is_whole = before.is_empty() && rfc9110::begins_with_phrase(number.behind, number.code);
        (number.code >= 400 && (is_said || is_whole) && number.is_status()).then_some(number.code)
    })
}

/// The status of an error that a title has at its begin or its end: `410 Gone`, `Order is full (410)`, `Order is full – HTTP 410`.
pub(crate) fn beside_text(text: &str) -> Option<u16> {
    let text = text.trim_end_matches(')');
    let last = text.rsplit([' ', '(']).next().filter(|number| is_code(number) && text.contains(['(', '–', '—', '-']));
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
    let of_ascii = text.split(|c: char| !c.is_ascii_alphanumeric());
    let mut numbers = of_ascii.filter(|word| is_code(word)).filter_map(|word| word.parse().ok()).peekable();
    let first = words().find(|word| !is_one_of(word, STATUS)).unwrap_or_default();
    let begins = first.starts_with(is_digit) || rfc9110::long_phrases().any(|(_, phrase)| text.starts_with(phrase));
    let has_letter = text.contains(char::is_alphabetic);
    // A class is no status.
    if numbers.peek().is_none() && words().any(is_class) {
        return true;
    }
    // `404 added`
    let behind = text.split_once(first).and_then(|(_, behind)| behind.strip_prefix(' ')).unwrap_or_default();
    let is_remark = begins
        && is_code(first)
        && behind.starts_with(|c: char| c.is_ascii_lowercase())
        && !is_one_of(words::first(behind), "and or")
        && !words::any(behind, &is_code);
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

/// How far from a number is looked for what is said of it, so that a page of one sentence takes no longer than another one.
const NEAR: usize = 400;

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
        let (before, behind) = (words::end(before, NEAR), words::begin(behind, NEAR));
        let code = digits.parse().ok().filter(|code| rfc9110::CODES.contains(code))?;
        // `409s`, `409er`
        let ending = ["s", "er"].iter().find_map(|ending| behind.strip_prefix(ending));
        let behind = ending.filter(|_| !rfc9110::may_be_any_number(code)).unwrap_or(behind);
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
        let is_class = [" and above", " and up", " or above", " or higher"].iter().any(|end| behind.starts_with(end));
        if is_begin || is_end || is_class {
            return false;
        }
        let words = behind.trim_start_matches(is_symbol);
        if rfc9110::begins_with_phrase(words, code) {
            return true;
        }
        if numbers_another_thing(before) {
            return false;
        }
        let is_registered = rfc9110::phrase(code).is_some();
        let is_error = matches!(code, 400 | 500) && is_set_off(before, behind);
        is_error
            || !rfc9110::may_be_any_number(code) && !counts(behind)
            || walk::says(before, SAYING)
                && (is_behind_article(before) || !counts(behind) || !rfc9110::may_be_any_number(code))
                && (is_registered || code >= 400)
    }
}

/// Whether a number that may be any is set off as a status is: `(500)`, `→ 500`, `a 500 error`.
fn is_set_off(before: &str, behind: &str) -> bool {
    let last = before.trim_end();
    let word = |text: &str| text.trim_end().rsplit(' ').next().is_some_and(is_limit);
    last.ends_with(['→', '⇒', '➜'])
        || last.strip_suffix('(').is_some_and(|before| behind.starts_with(')') && !word(before))
        || is_one_of(words::first(behind), KINDS)
        || last.ends_with('A') && is_one_of(words::first(behind), "means is says signals")
        || ["results in", "results in a", "result in a", "lead to a"].iter().any(|words| last.ends_with(words))
        || is_behind_other(last, behind)
}

/// `200/400`, `Possible errors: 400, 404`
fn is_behind_other(before: &str, behind: &str) -> bool {
    let is_other = |code: &str| is_code(code) && code.parse().is_ok_and(|code| rfc9110::phrase(code).is_some());
    let before = [",", "/", " and", " or"].iter().find_map(|mark| before.strip_suffix(mark));
    let before = before.and_then(|before| before.get(before.len().saturating_sub(3)..));
    let behind = behind.strip_prefix('/').and_then(|behind| behind.get(..3));
    before.or(behind).is_some_and(is_other)
}

/// Whether a word names a quantity that may be in parentheses, or behind `of`.
fn is_limit(word: &str) -> bool {
    const LIMITS: &str = "limit limits maximum minimum max min total size length count number timeout average rate budget quota page default value";
    is_one_of(word.trim_matches(is_symbol), LIMITS)
}

/// Whether a character beside digits is a part of their word. Scripts without capitals write no spaces.
fn is_joined(c: char) -> bool {
    c.is_numeric() && !"¹²³⁴⁵⁶⁷⁸⁹".contains(c) || c.is_lowercase() || c.is_uppercase()
}

/// Whether the digits between these texts are a part of a word, a date or a longer number.
fn is_glued(before: &str, behind: &str) -> bool {
    // `HTTP409`
    let word = before.strip_suffix("HTTP").unwrap_or(before);
    let token = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    if is_key(token)
        || is_value_of_setting(token)
        || is_host(token)
        || behind.starts_with("-level")
        || behind.starts_with("-class")
    {
        return true;
    }
    if is_of_longer_number(before, behind) {
        return true;
    }
    word.ends_with(|c: char| is_joined(c) || matches!(c, '.' | '#' | '$' | '€'))
        || behind.starts_with(|c: char| is_joined(c) || c == '%')
        || before.strip_suffix(['-', '/', ':']).is_some_and(|before| is_longer_number(before.chars().rev()))
        || behind.strip_prefix(['-', '/', '.', ':']).is_some_and(|behind| is_longer_number(behind.chars()))
}

/// `API-422` is an issue; `HTTP-422` and `ERR-422` are not.
fn is_key(token: &str) -> bool {
    let name = token.trim_start_matches(is_symbol).strip_suffix('-').unwrap_or_default();
    name.len() > 1
        && name.bytes().all(|byte| byte.is_ascii_uppercase())
        && !is_one_of(name, "HTTP ERR ERROR STATUS CODE")
}

/// `limit=501`; `status=501` is a status.
fn is_value_of_setting(token: &str) -> bool {
    let name = token.strip_suffix('=').unwrap_or_default().to_lowercase();
    !name.is_empty() && !["status", "code", "http", "error", "="].iter().any(|known| name.ends_with(known))
}

/// `localhost:502`
fn is_host(token: &str) -> bool {
    let name = token.strip_suffix(':').unwrap_or_default().trim_start_matches(is_symbol);
    name.contains('.') || name == "localhost"
}

/// `0800 404 4040`, `+49 30 404 500`, `200×200`
fn is_of_longer_number(before: &str, behind: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let last = before.trim_end();
    let sentence = last
        .rsplit(|c: char| !c.is_ascii_digit() && !matches!(c, ' ' | '+' | '(' | ')' | '-'))
        .next()
        .unwrap_or_default()
        .trim_start();
    let next = behind.split(' ').nth(1).unwrap_or_default().trim_matches(|c: char| !c.is_ascii_digit());
    let is_number = (sentence.starts_with(['0', '+']) || behind.starts_with(' ') && digits(next) && next.len() > 3)
        && digits(last.get(last.len().saturating_sub(1)..).unwrap_or_default());
    is_number && before.ends_with(' ') || before.ends_with('×') || behind.starts_with('×')
}

/// `415-555-0100`, `(503) 555-0100`
fn is_of_telephone(behind: &str) -> bool {
    let group = behind.trim_start_matches([')', ' ', '-', '.']).split_at_checked(3);
    group.is_some_and(|(group, rest)| {
        is_code(group) && rest.strip_prefix(['-', '.', ' ']).is_some_and(|rest| is_longer_number(rest.chars()))
    })
}

/// `port 502`, `user 404`; not `for another user 403 is returned`.
fn numbers_another_thing(before: &str) -> bool {
    const NUMBERED: &str = "port line ticket uid gid build pr issue no. customer incident section rfc chapter figure p. § extension eur usd gbp chf \
        jpy exit release # id page room user version step row table";
    const BEFORE: &str = "the in on of for at see to from and our with than as by use is says or step";
    let mut words = before.trim_end().rsplit(' ').map(|word| word.trim_matches(['(', '[', '"', '`', '-']));
    let (last, previous) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_article = is_one_of(previous, "a an another");
    let is_first = previous.is_empty() || previous.ends_with(is_symbol);
    let is_any = is_one_of(last, "id page room user version step row table");
    let is_numbered = is_one_of(last, NUMBERED) && !is_article && (!is_any || is_first || is_one_of(previous, BEFORE));
    is_numbered || last == "of" && is_limit(previous) || last == "status" && previous == "exit"
}

/// Whether the digits beside a mark are not as many as those of a status: a date, a telephone number.
fn is_longer_number(beside: impl Iterator<Item = char>) -> bool {
    let digits = beside.take_while(char::is_ascii_digit).count();
    digits > 0 && digits != 3
}

/// Whether the word that the text ends with is an address or a path.
pub(crate) fn is_in_address(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || !c.is_ascii()).next().unwrap_or_default();
    let path = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '/');
    path.contains("://") || path.starts_with('/') && path.contains(char::is_alphabetic)
}

fn is_behind_article(before: &str) -> bool {
    before.trim_end().ends_with(" a")
}

/// Whether what is counted follows, as in `404 rows` or `404 unread messages`. Only what people count: any other word may be a verb or the name of
/// an error.
fn counts(behind: &str) -> bool {
    const COUNTED: &str = "items rows requests calls users customers clients orders products files records entries lines words letters characters \
        bytes bits messages e-mails emails events jobs tasks seats servers nodes machines instances containers connections sessions threads workers \
        endpoints routes tests samples points credits tokens keys tables columns fields employees people members teams companies developers \
        countries cities currencies languages packages downloads stars commits issues tickets times open-connections euros dollars cents units pieces \
        steps meters metres miles degrees watts volts objects results hits views visits clicks devices sensors images videos photos books articles rooms";
    const GOING_ON: &str = "for if when on and or is in the a an to of not by with from as at but while unless until since after before during because \
        which where whenever whose that than via per may can will should must would also only always usually often either any all no every each \
        some was are has instead";
    let mut words = behind.strip_prefix([' ', '\u{a0}']).unwrap_or_default().split(' ');
    let word = words.next().unwrap_or_default();
    let next = words.next().unwrap_or_default();
    let is_counted = |word: &str| is_one_of(word.trim_end_matches(is_symbol), COUNTED);
    // `404 orders that are missing`, `404 unread messages`
    let is_adjective = word.len() > 3
        && !word.ends_with('s')
        && word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-')
        && !is_one_of(word, GOING_ON)
        && !is_one_of(word, KINDS);
    let is_large = is_one_of(word, "million thousand billion");
    let is_share = word == "of" && next.starts_with(is_digit);
    let is_verb = word == "results" && next == "in";
    is_counted(word) && !is_verb || is_adjective && is_counted(next) || is_large || is_share
}

/// What is not counted beside a status.
const KINDS: &str = "error errors response responses answer answers status statuses code codes reply replies timeout timeouts spike spikes failure \
    failures problem problems rejection rejections";

/// Words that say that a status is answered, besides verbs.
const SAYING: &str = "http status statuscode code codes response error errors ステータスコード ステータス 状态码 返回状态码 상태코드 код ошибка fehler erreur";

/// Whether the text has the phrase, with its capitals, as words of their own, and does not deny it.
fn is_named(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let (before, behind) = (words::end(&text[..at], NEAR), words::begin(&text[at + phrase.len()..], NEAR));
        let last = before.trim_end_matches(is_symbol);
        // `Request Timeout: 30 s` is a setting.
        let is_setting = behind.trim_start_matches([':', ' ', '=']).starts_with(is_digit);
        // Behind another code, it is that one's.
        !last.get(last.len().saturating_sub(3)..).is_some_and(is_code)
            && !before.ends_with(char::is_alphanumeric)
            && !behind.starts_with(char::is_alphanumeric)
            && !is_setting
            && !denial::denies(before, behind)
    })
}
