//! A status at the beginning of a text, and what stands before it and says nothing of it: struck text, icons, numbers of sections, words.

use crate::reader::rfc9110;
use crate::reader::words;

/// The text behind a struck one that another follows: `~~409~~ 410 Gone`.
pub(super) fn behind_struck(text: &str) -> &str {
    let struck = text.strip_prefix("~~").and_then(|text| text.split_once("~~"));
    struck.map(|(_, behind)| behind).filter(|behind| !behind.trim().is_empty()).unwrap_or(text)
}

/// The text behind icons, bullets that are no marks of Markdown, and numbers of sections.
pub(super) fn behind_ornaments(text: &str) -> &str {
    let is_ornament = |c: char| {
        !c.is_alphanumeric() && !matches!(c, '*' | '_' | '`' | '[' | '(' | '~' | '"' | '<' | '€' | '$' | '£' | '¥')
    };
    let mut rest = text;
    loop {
        let before = rest.len();
        rest = rest.trim_start_matches(is_ornament);
        // `:x:` and `3.1`, `a)`, `(2)`.
        let word = rest.split(' ').next().unwrap_or_default();
        let is_short_code = text[..text.len() - rest.len()].ends_with(':') && word.ends_with(':') && word.len() > 1;
        let inner = word.trim_start_matches('(').trim_end_matches(['.', ')'].as_slice());
        let is_section = inner.len() < word.len() && inner.len() < 3
            || inner.contains('.') && inner.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        if (is_short_code || is_section) && word.len() < rest.len() {
            rest = &rest[word.len()..];
        }
        if rest.len() == before {
            return rest;
        }
    }
}

/// Words before a code that say nothing else.
const BEFORE: &[&str] = &[
    "http/1.0",
    "http/1.1",
    "http/2",
    "http/3",
    "http",
    "status",
    "statuscode",
    "code",
    "error",
    "response",
    "returns",
    "return",
    "api",
    "client",
    "server",
    "with",
    "errors",
    "codes",
    "statuses",
    "success",
    "other",
    "responses",
    "fehler",
    "antwort",
    "http-status",
    "http-statuscode",
    "erreur",
    "réponse",
    "código",
    "codigo",
    "estado",
    "respuesta",
    "код",
    "ошибка",
    "状态码",
    "响应",
    "ステータス",
    "ステータスコード",
    "상태 코드",
];

pub(super) fn behind_words(text: &str) -> &str {
    let mut rest = text;
    loop {
        let text = rest.trim_start_matches(['*', '_', '`', '['].as_slice());
        let Some(behind) = BEFORE.iter().find_map(|word| behind_word(text, word)) else { return rest };
        rest = behind;
    }
}

/// The text behind a word, in any case.
fn behind_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    let rest = start.eq_ignore_ascii_case(word).then_some(rest)?;
    // `API-422` is an issue.
    let is_key = word == "api" && rest.starts_with('-');
    (rest.starts_with([' ', ':', '-', '*', '`'].as_slice()) && !is_key)
        .then(|| rest.trim_start_matches([' ', ':', '-', '*', '`'].as_slice()))
}

/// Marks between a code and the words behind it.
pub(super) fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
}

/// Three digits that are a code and the text behind them, perhaps in parentheses or quotes.
pub(super) fn code(text: &str) -> Option<(u16, &str)> {
    let text = text.trim_start_matches(['(', '"', '\'', '“', '*', '_', '`', '['].as_slice());
    let (digits, rest) = text.split_at_checked(3)?;
    let code = digits.parse().ok().filter(|code| rfc9110::CODES.contains(code))?;
    let is_class = rest.starts_with("-level") || rest.starts_with("-class");
    let is_end = !rest.starts_with(char::is_alphanumeric) && !rest.starts_with('%') && !is_class;
    (is_end && words::are_digits(digits)).then(|| (code, behind_address(rest)))
}

/// The text behind the marks and the address of a link that the code may be in.
fn behind_address(rest: &str) -> &str {
    let mut rest = rest;
    while let Some((_, behind)) = rest.strip_prefix("</").and_then(|rest| rest.split_once('>')) {
        rest = behind;
    }
    let marks = rest.trim_start_matches(['*', '_', '`', ')', '"', '”', '\''].as_slice());
    let address = marks.strip_prefix("](").and_then(|rest| rest.split_once(')'));
    match address.or_else(|| marks.strip_prefix("][").and_then(|rest| rest.split_once(']'))) {
        Some((_, behind)) => behind,
        None => marks.strip_prefix(']').unwrap_or(rest),
    }
}

/// The next of several codes: `/422`, `, 503`, ` and 504`, ` & 403`.
pub(super) fn code_behind_another(rest: &str) -> Option<(u16, &str)> {
    let text = rest.trim_start_matches(['*', '_', '`', ' '].as_slice());
    let behind = words::strip_start(text, &["/", ",", "&", "and ", "or ", "und ", "oder "])?;
    let behind = behind.trim_start();
    code(behind.strip_prefix("and ").unwrap_or(behind))
}

/// A registered code of an error, as `code` finds it.
pub(super) fn error(text: &str) -> Option<(u16, &str)> {
    code(text).filter(|(code, _)| *code >= 400 && rfc9110::phrase(*code).is_some())
}
