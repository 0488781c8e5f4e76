//! Numbers that are so many of something, and no statuses: `120 ms`, `1,200`, `$200`.

use super::known_headers::{self, Meaning};

/// Units behind a number, in lower case.
const UNITS: &[&str] = &[
    "ms",
    "s",
    "sec",
    "secs",
    "second",
    "seconds",
    "min",
    "mins",
    "minute",
    "minutes",
    "h",
    "hour",
    "hours",
    "day",
    "days",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "byte",
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
    "items",
    "users",
    "seats",
    "eur",
    "usd",
    "gbp",
    "chf",
    "jpy",
    "percent",
    "per",
    "rps",
    "rpm",
    "rpd",
];

/// Words of a header that say what its numbers count.
const COUNTED: &[&str] = &[
    "per", "ms", "sec", "seconds", "minutes", "hours", "days", "bytes", "kb", "mb", "gb", "eur", "usd", "price", "port",
];

/// Whether the number between these texts is one of a quantity.
pub(super) fn is_quantity(before: &str, after: &str) -> bool {
    let is_grouped = |rest: &str, group: &str| {
        let rest = rest.strip_prefix([',', '.', '\'', '’', '\u{a0}', '\u{202f}']);
        rest.is_some_and(|rest| {
            rest.starts_with(group) && !rest[group.len()..].starts_with(|c: char| c.is_ascii_digit())
        })
    };
    let mut before_mark = before.chars().rev();
    let is_group = before_mark.next().is_some_and(|c| matches!(c, ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}'))
        && before_mark.next().is_some_and(|c| c.is_ascii_digit());
    let unit = after.trim_start_matches([' ', '\u{a0}']);
    let word = unit.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    // `Days` may begin a message.
    let is_unit = |unit: &&str| *unit == word || word.len() < 4 && unit.eq_ignore_ascii_case(word);
    // A formula is in such marks.
    let is_price = !(before.ends_with('$') && after.starts_with('$'));
    is_group
        || is_grouped(after, "000")
        || is_price && before.trim_end().ends_with(['$', '€', '£', '¥'])
        || is_price && unit.starts_with(['%', '€', '$', '£', '¥'])
        || UNITS.iter().any(is_unit)
        || unit.contains(" per ")
}

/// Whether a header says that the numbers below it count something, such as `Requests per minute` or `Timeout (ms)`.
pub(crate) fn is_counted(header: &str) -> bool {
    let header = header.to_lowercase();
    let mut words = header.split(|c: char| !c.is_alphanumeric());
    let says_status = ["code", "status", "http", "error", "response"].iter().any(|word| header.contains(word));
    !says_status && known_headers::meaning(&header) != Some(Meaning::Code) && words.any(|word| COUNTED.contains(&word))
}
