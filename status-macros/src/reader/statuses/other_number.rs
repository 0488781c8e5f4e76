//! Three digits in a text that are no status: a part of something longer, the number of a thing, or so many of something.

use crate::reader::words::{self, is_code, is_digit, is_one_of, is_symbol};

/// Whether a word names a quantity that may be in parentheses, or behind `of`.
pub(super) fn is_limit(word: &str) -> bool {
    const LIMITS: &str = "limit limits maximum minimum max min total size length count number timeout average rate budget quota page default value";
    is_one_of(word.trim_matches(is_symbol), LIMITS)
}

/// Whether a character beside digits is a part of their word. Scripts without capitals write no spaces.
fn is_joined(c: char) -> bool {
    c.is_numeric() && !"¹²³⁴⁵⁶⁷⁸⁹".contains(c) || c.is_lowercase() || c.is_uppercase()
}

/// Whether the digits between these texts are a part of a word, a date or a longer number.
pub(super) fn is_glued(before: &str, behind: &str) -> bool {
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
    // `204,00 EUR`, `300 × 206`
    let is_decimal = behind.strip_prefix(',').and_then(|rest| rest.get(..2)).is_some_and(words::are_digits)
        && !behind.get(3..4).is_some_and(|next| next.contains(is_digit));
    if is_decimal || before.trim_end().ends_with('×') || behind.trim_start().starts_with('×') {
        return true;
    }
    word.ends_with(|c: char| is_joined(c) || matches!(c, '.' | '#' | '$' | '€'))
        || behind.starts_with(|c: char| is_joined(c) || c == '%')
        || before.strip_suffix(['-', '/', ':'].as_slice()).is_some_and(|before| is_longer_number(before.chars().rev()))
        || behind.strip_prefix(['-', '/', '.', ':'].as_slice()).is_some_and(|behind| is_longer_number(behind.chars()))
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
    !name.is_empty() && !words::ends_with(&name, &["status", "code", "http", "error", "="])
}

/// `localhost:502`
fn is_host(token: &str) -> bool {
    let name = token.strip_suffix(':').unwrap_or_default().trim_start_matches(is_symbol);
    name.contains('.') || name == "localhost"
}

/// `0800 404 4040`, `+49 30 404 500`, `200×200`
fn is_of_longer_number(before: &str, behind: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && words::are_digits(text);
    let last = before.trim_end();
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '+' | '(' | ')' | '-');
    let sentence = words::behind_last(last, &|c| !is_of_number(c));
    // `v2.0 409`
    let sentence = if last[..last.len() - sentence.len()].ends_with('.') { "" } else { sentence.trim_start() };
    let next = behind.split(' ').nth(1).unwrap_or_default().trim_matches(|c: char| !c.is_ascii_digit());
    let is_number = (sentence.starts_with(['0', '+'].as_slice())
        || behind.starts_with(' ') && digits(next) && next.len() > 3)
        && digits(last.get(last.len().saturating_sub(1)..).unwrap_or_default());
    is_number && before.ends_with(' ')
}

/// `Tel. 0341 / 500 412`, `Durchwahl -503`
fn is_of_call(before: &str) -> bool {
    const CALLS: &str = "tel telephone phone fax telefon telefax téléphone teléfono durchwahl nebenstelle ext";
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '/' | '-' | '+' | '(' | ')' | '.' | ':');
    let word = before.trim_end_matches(is_of_number).rsplit(is_symbol).next().unwrap_or_default();
    is_one_of(word, CALLS)
}

/// `415-555-0100`, `(503) 555-0100`
pub(super) fn is_of_telephone(behind: &str) -> bool {
    let group = behind.trim_start_matches([')', ' ', '-', '.'].as_slice()).split_at_checked(3);
    group.is_some_and(|(group, rest)| {
        is_code(group)
            && rest.strip_prefix(['-', '.', ' '].as_slice()).is_some_and(|rest| is_longer_number(rest.chars()))
    })
}

/// `port 502`, `user 404`; not `for another user 403 is returned`.
pub(super) fn numbers_another_thing(before: &str) -> bool {
    const NUMBERED: &str = "firmware floor gate building article revision epsg suite port line ticket uid gid build pr issue adr rfc pep jep bip iso no. number ext ext. customer incident section chapter figure p. § extension eur usd gbp chf \
        jpy exit release # id page room zimmer raum salle flight flug user version step row table";
    const BEFORE: &str = "the in on of for at see to from and our with than as by use is says or step";
    let mut words = before.trim_end().rsplit(' ').map(|word| word.trim_matches(['(', '[', '"', '`', '-'].as_slice()));
    let (last, previous) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_article = is_one_of(previous, "a an another");
    let is_first = previous.is_empty() || previous.ends_with(is_symbol);
    let is_any = is_one_of(last, "id page room user version step row table");
    let is_numbered = is_one_of(last, NUMBERED) && !is_article && (!is_any || is_first || is_one_of(previous, BEFORE));
    is_numbered || is_of_call(before) || last == "of" && is_limit(previous) || last == "status" && previous == "exit"
}

/// Whether the digits beside a mark are not as many as those of a status: a date, a telephone number.
fn is_longer_number(beside: impl Iterator<Item = char>) -> bool {
    let digits = beside.take_while(char::is_ascii_digit).count();
    digits > 0 && digits != 3
}

/// Whether the word that the text ends with is an address or a path.
pub(crate) fn is_in_address(before: &str) -> bool {
    let word = words::behind_last(before, &|c| c.is_whitespace() || !c.is_ascii());
    let path = word.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '/');
    path.contains("://") || path.starts_with('/') && path.contains(char::is_alphabetic)
}

/// Whether what is counted follows, as in `404 rows` or `404 unread messages`. Only what people count: any other word may be a verb or the name of
/// an error.
pub(super) fn counts(behind: &str) -> bool {
    const COUNTED: &str = "items rows requests calls users customers clients orders products files records entries lines words letters characters \
        bytes bits messages e-mails emails events jobs tasks seats servers nodes machines instances containers connections sessions threads workers \
        endpoints routes tests samples points credits tokens keys tables columns fields employees people members teams companies developers \
        countries cities currencies languages packages downloads stars commits issues tickets times open-connections euros dollars cents units pieces \
        steps meters metres miles degrees watts volts objects results hits views visits clicks devices sensors images videos photos books articles rooms";
    const GOING_ON: &str = "for if when on and or is in the a an to of not by with from as at but while unless until since after before during because \
        which where whenever whose that than via per may can will should must would also only always usually often either any all no every each \
        some was are has instead";
    let mut words = behind.strip_prefix([' ', '\u{a0}'].as_slice()).unwrap_or_default().split(' ');
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
pub(super) const KINDS: &str = "error errors response responses answer answers status statuses code codes reply replies timeout timeouts spike spikes failure \
    failures problem problems rejection rejections";
