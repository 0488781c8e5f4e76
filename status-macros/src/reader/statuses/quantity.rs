//! Numbers that are so many of something, and no statuses: `120 ms`, `1,200`, `$200`.

use crate::reader::rfc9110;
use crate::reader::words::{self, is_digit, is_one_of, is_small};

use super::known_headers::{self, Meaning};

/// Units behind a number, in lower case.
const UNITS: &[&str] = &[
    "K",
    "ms",
    "s",
    "sec",
    "secs",
    "seconds",
    "min",
    "mins",
    "minutes",
    "h",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "bytes",
    "kb",
    "mb",
    "gb",
    "tb",
    "kib",
    "mib",
    "gib",
    "px",
    "chars",
    "characters",
    "eur",
    "usd",
    "gbp",
    "chf",
    "jpy",
    "percent",
    "euro",
    "Euro",
    "kr",
    "v",
    "w",
    "m",
    "km",
    "cm",
    "mm",
    "kg",
    "g",
    "dpi",
    "kcal",
    "calories",
    "kj",
    "wh",
    "kwh",
    "lux",
    "bar",
    "lbs",
    "pt",
    "rps",
    "rpm",
    "rpd",
];

/// Spans of time that a rate is of.
const TIMES: &[&str] = &[
    "second", "sec", "minute", "min", "hour", "day", "week", "month", "year", "sekunde", "stunde", "tag", "monat",
    "jahr", "seconde", "heure", "jour", "mois", "segundo", "hora", "día",
];

/// What a header says that its numbers are, at its end: `Port`, `Max length`.
const COUNTED: &str = "port price prices cost max min maximum minimum limit limits length size width height timeout quota rpm rps qps tps burst \
    seats users members customers projects items rows requests calls connections threads workers retries attempts count total amount \
    points credits latency seconds minutes days ttl weight capacity spaces beds rooms employees distance population score quantity year \
     bytes tokens daily weekly monthly hourly yearly anzahl preis prix precio";

/// Whether the number between these texts is one of a quantity.
pub(super) fn is_quantity(before: &str, after: &str) -> bool {
    if before.is_empty() && after.is_empty() {
        return false;
    }
    let mut before_mark = before.chars().rev();
    let is_group = before_mark.next().is_some_and(is_group_mark)
        && before_mark.next().is_some_and(|c| c.is_ascii_digit())
        && !is_behind_status(before);
    let thousands = after.strip_prefix(is_group_mark).and_then(|rest| rest.strip_prefix("000"));
    let is_grouped = thousands.is_some_and(|rest| !rest.starts_with(is_digit));
    let (before, unit) = (before.trim_end(), after.trim_start_matches([' ', '\u{a0}'].as_slice()));
    // A formula is in such marks.
    let is_price = !(before.ends_with('$') && after.starts_with('$') || before.ends_with("$$"));
    is_group
        || is_grouped
        || is_end_of_range(before)
        || is_price
            && (before.ends_with(['$', '€', '£', '¥'].as_slice())
                || unit.starts_with(['%', '€', '£', '¥', '円', '元', '°'].as_slice()))
        || before.ends_with(['≤', '<', '≥', '#'].as_slice())
        || starts_with_unit(unit)
        || is_rate(unit)
}

/// `404,409` is a list.
fn is_behind_status(before: &str) -> bool {
    let number = before.strip_suffix(',').unwrap_or_default();
    let digits = number.len() - number.trim_end_matches(is_digit).len();
    let code = number[number.len() - digits..].parse().ok().filter(|_| digits == 3);
    code.is_some_and(|code: u16| code >= 400 && rfc9110::phrase(code).is_some())
}

/// `10–200`: a range of statuses begins with one.
fn is_end_of_range(before: &str) -> bool {
    let first = before.strip_suffix(['-', '–'].as_slice()).unwrap_or_default();
    let digits = first.len() - first.trim_end_matches(is_digit).len();
    matches!(digits, 1 | 2)
        && !first[..first.len() - digits].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '/'))
}

fn is_group_mark(c: char) -> bool {
    matches!(c, ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}')
}

fn starts_with_unit(text: &str) -> bool {
    let word = words::until(text, &|c| !c.is_alphabetic());
    if word.is_empty() {
        return false;
    }
    // `s'il`, `s. unten`
    let behind = &text[word.len()..];
    let is_path = behind.starts_with('/') && !behind.starts_with("/s");
    if behind.starts_with(['\'', '’'].as_slice())
        || behind.starts_with(char::is_alphanumeric)
        || is_path
        || behind.strip_prefix(". ").is_some_and(|rest| rest.starts_with(char::is_lowercase))
    {
        return false;
    }
    // `Days` may begin a message.
    UNITS.iter().any(|unit| *unit == word || word.len() < 4 && unit.eq_ignore_ascii_case(word))
}

/// `per minute`, `/min`, `requests per minute`.
fn is_rate(text: &str) -> bool {
    let unit = if text.starts_with("per ") { text } else { text.trim_start_matches(is_small) };
    let is_time = |rest: &str| {
        let behind = words::strip_start(rest, TIMES);
        // `/days/{date}`, `/sections`
        behind
            .is_some_and(|behind| !words::starts(behind.trim_start_matches('s'), &|c| c.is_alphanumeric() || c == '/'))
    };
    unit.strip_prefix('/').is_some_and(is_time) || unit.trim_start().strip_prefix("per ").is_some_and(is_time)
}

/// Whether a header says that the numbers below it count something, such as `Requests per minute` or `Timeout (ms)`.
pub(crate) fn is_counted(header: &str) -> bool {
    let header = header.to_lowercase();
    let says_status = words::contains(&header, &["code", "status", "http", "error", "response", "answer"]);
    if says_status || known_headers::meaning(&header) == Some(Meaning::Code) {
        return false;
    }
    let (name, unit) = header.trim_end_matches(')').split_once('(').unwrap_or((&header, ""));
    if !unit.is_empty() && starts_with_unit(unit) {
        return true;
    }
    if header.contains(is_digit) {
        return false;
    }
    let last = name.split_whitespace().next_back().unwrap_or_default();
    let is_time = |time: &str| matches!(time, "s" | "h" | "d") || words::begins_with(time, TIMES);
    let header = format!(" {header}");
    let is_rate = [" per ", " a ", " pro ", " par ", " por ", " / ", "/"]
        .iter()
        .any(|per| header.split_once(per).is_some_and(|(_, time)| is_time(time)));
    is_rate || header.contains(" per ") || is_one_of(last, COUNTED)
}
