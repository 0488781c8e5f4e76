//! Statuses beside the tables: headings, items of lists, and lines that begin with one, such as a row that was pasted with tabs.

use std::ops::Range;

use super::line_start::{before_words, behind_ornaments, behind_struck, behind_words};
use super::quantity::is_quantity;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Scope, Seen, inline, lines, seen_lines};
use crate::reader::model::{Spanned, Status};
use crate::reader::rfc9110;

/// A fault for the statuses that such lines are about and no row of the tables; neighbouring lines give one.
pub(super) fn check(document: &Document<'_>, scope: &Scope, statuses: &[Status], faults: &mut Faults) {
    let Found { statuses: mentions, misnamed } = look(document, scope);
    faults.extend(misnamed.iter().filter_map(|line| contradiction(line, statuses)));
    let mut lost: Vec<(Vec<u16>, Range<usize>, usize)> = Vec::new();
    for mention in mentions {
        if statuses.iter().any(|status| status.code.value == mention.value) {
            continue;
        }
        let end = lines::line_of(document.source, mention.span.start).end;
        match lost.last_mut() {
            Some((codes, _, until)) if document.source[*until..mention.span.start.max(*until)].trim().len() < 3 => {
                if !codes.contains(&mention.value) {
                    codes.push(mention.value);
                }
                *until = end;
            }
            _ => lost.push((vec![mention.value], mention.span, end)),
        }
    }
    faults.extend(lost.into_iter().map(|(codes, at, _)| outside_table(&codes, at)));
}

/// What lines beside the tables say.
#[derive(Default)]
struct Found {
    statuses: Vec<Spanned<u16>>,
    misnamed: Vec<Spanned<Misnamed>>,
}

/// A status with the phrase of another one.
struct Misnamed {
    code: u16,
    phrase: String,
    owner: u16,
}

fn misnamed(line: &Seen<'_>) -> Option<Misnamed> {
    let text = behind_words(behind_ornaments(line.text));
    let (code, rest) = code(text).filter(|_| line.begins())?;
    let (phrase, owner) = phrase_of_another(rest.trim_start_matches(is_mark), code)?;
    Some(Misnamed { code, phrase: phrase.to_owned(), owner })
}

/// A line that gives a status the phrase of another one, against its row.
fn contradiction(line: &Spanned<Misnamed>, statuses: &[Status]) -> Option<Fault> {
    let Misnamed { code, phrase, owner } = &line.value;
    let row = statuses.iter().find(|status| status.code.value == *code)?;
    (!row.message.value.eq_ignore_ascii_case(phrase)).then(|| {
        let message = format!("`{code}` is called `{phrase}` here, which is the registered phrase of `{owner}`");
        Fault::at(Rule::MessageOfAnotherCode, line.span.clone(), message)
            .help(format!("correct the code or the phrase: `{owner} {phrase}`, or `{code}` as in its row"))
    })
}

/// The registered phrase of another code that the words begin with, and nothing but a mark goes on with.
fn phrase_of_another(words: &str, code: u16) -> Option<(&str, u16)> {
    let mut ends =
        words.match_indices([':', '.', ',', '(', '–', '—', '-', '*', '`', '<']).map(|(at, _)| at).chain([words.len()]);
    let phrase = words[..ends.next()?].trim_end();
    let owner = rfc9110::owner(phrase).filter(|owner| *owner != code)?;
    // `404: gone` is a remark.
    (phrase.starts_with(char::is_uppercase) && !rfc9110::is_phrase(code, phrase)).then_some((phrase, owner))
}

fn outside_table(codes: &[u16], at: Range<usize>) -> Fault {
    let list = codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    let (are, rows) = if codes.len() == 1 { ("is", "a row for it") } else { ("are", "rows for them") };
    Fault::at(Rule::StatusOutsideTable, at, format!("{list} {are} on the page, but in no row of a table"))
        .help(format!("write {rows} in a table; if never returned, name it within a sentence, not at the beginning"))
}

/// The statuses that lines outside of tables and code begin with.
pub(crate) fn find(document: &Document<'_>, scope: &Scope) -> Vec<Spanned<u16>> {
    look(document, scope).statuses
}

fn look(document: &Document<'_>, scope: &Scope) -> Found {
    let mut found = Found::default();
    // GitHub shows the front matter as a table.
    let mut at = 0;
    for line in document.source[..document.body].split_inclusive('\n') {
        let item = line.trim_start_matches([' ', '-', '"', '\'']);
        let status =
            code(item).filter(|(code, rest)| rfc9110::begins_with_phrase(rest.trim_start_matches(is_mark), *code));
        found.statuses.extend(status.map(|(value, _)| Spanned { value, span: at..at + line.trim_end().len() }));
        at += line.len();
    }
    let mut words = Vec::new();
    let mut has_heading = false;
    seen_lines(document, scope, &mut |line| {
        let text = inline::unescaped(line.text);
        let mut line: Seen<'_> = line;
        line.text = &text;
        let mut codes = statuses(&line);
        if !codes.is_empty() && line.begins() {
            others(line.text, &mut codes);
        }
        has_heading |= line.is_heading && !codes.is_empty();
        words.extend(word(&line).map(|value| Spanned { value, span: line.span.clone() }));
        found.misnamed.extend(misnamed(&line).map(|value| Spanned { value, span: line.span.clone() }));
        found.statuses.extend(codes.into_iter().map(|value| Spanned { value, span: line.span.clone() }));
    });
    if has_heading && !words.is_empty() {
        found.statuses.append(&mut words);
        found.statuses.sort_by_key(|mention| mention.span.start);
    }
    found
}

/// The statuses that a line begins with, if something begins with the line.
fn statuses(line: &Seen<'_>) -> Vec<u16> {
    let text = behind_ornaments(behind_struck(line.text));
    if let Some(code) = line.begins().then(|| phrase_first(text)).flatten() {
        return vec![code];
    }
    let is_marked = text.starts_with(['*', '_', '`', '[']) || text.contains("</");
    let is_said = behind_words(text).len() < text.len();
    let text = behind_words(text);
    let Some((code, rest)) = code(text) else {
        return numbered(line).or_else(|| behind_its_name(line)).into_iter().collect();
    };
    let is_row =
        rest.starts_with(['\t', ';']) || rest.starts_with("  ") || rest.starts_with(',') && !rest.starts_with(", ");
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

/// Whether the text behind a code says that the line is about the status, and not about so many of something.
fn is_explained(line: &Seen<'_>, code: u16, rest: &str, is_row: bool, (is_marked, is_said): (bool, bool)) -> bool {
    let words = rest.trim_start_matches(is_mark);
    let marks = &rest[..rest.len() - words.len()];
    let is_registered = rfc9110::phrase(code).is_some();
    let is_error = code >= 400;
    let is_parted = marks
        .contains(['-', '–', '—', ':', '=', '→', ',', '(', '/', '&', '|', '：', '，', '、', '·', '➜', '<'])
        || is_error && marks.contains(['.', '"', '`', '[', '*', '“', '„']);
    // `Returns 500 rows` is about rows.
    let is_round = code.is_multiple_of(100);
    let is_emphasised = (is_marked || is_said && !is_round) && is_error;
    if is_quantity("", rest) {
        return false;
    }
    let goes_on = GOING_ON.iter().any(|word| words.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
    let is_number = words.starts_with(|c: char| c.is_ascii_digit()) && code_behind_another(rest).is_none();
    // A script without capitals begins names as it begins all words.
    let is_name = is_error && words.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    if rfc9110::begins_with_phrase(words, code) || is_row && (is_registered || is_error) {
        return true;
    }
    if is_number {
        return false;
    }
    // `500: enterprise` is a plan, `500: it broke` is not.
    let is_plan =
        is_round && words.starts_with(char::is_lowercase) && !(is_error && (words.contains(' ') || is_emphasised));
    let is_item = line.begins() && !words.is_empty() && (!is_round || words.starts_with(char::is_uppercase));
    is_registered
        && (words.is_empty() && code >= 200
            || is_parted && !is_plan
            || is_error && is_item
            || code >= 200 && is_item && !is_round && words.starts_with(char::is_uppercase)
            || is_emphasised
            || goes_on
            || is_error && line.is_heading)
        || is_name
            && (line.is_heading
                || is_parted
                || is_emphasised
                || is_registered && !words.starts_with(char::is_uppercase))
        || is_error && is_parted && !is_round && words.contains(' ')
}

/// Marks between a code and the words behind it.
fn is_mark(c: char) -> bool {
    !c.is_alphanumeric()
}

/// Three digits that are a code and the text behind them, perhaps in parentheses or quotes.
fn code(text: &str) -> Option<(u16, &str)> {
    let text = text.trim_start_matches(['(', '"', '\'', '“', '*', '_', '`', '[']);
    let (digits, rest) = text.split_at_checked(3)?;
    let code = digits.parse().ok().filter(|code| rfc9110::CODES.contains(code))?;
    let is_end = !rest.starts_with(|c: char| c.is_alphanumeric()) && !rest.starts_with('%');
    (is_end && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| (code, behind_address(rest)))
}

/// The text behind the marks and the address of a link that the code may be in.
fn behind_address(rest: &str) -> &str {
    let mut rest = rest;
    while let Some((_, behind)) = rest.strip_prefix("</").and_then(|rest| rest.split_once('>')) {
        rest = behind;
    }
    let marks = rest.trim_start_matches(['*', '_', '`', ')', '"', '”', '\'']);
    let address = marks.strip_prefix("](").and_then(|rest| rest.split_once(')'));
    match address.or_else(|| marks.strip_prefix("][").and_then(|rest| rest.split_once(']'))) {
        Some((_, behind)) => behind,
        None => marks.strip_prefix(']').unwrap_or(rest),
    }
}

/// The next of several codes: `/422`, `, 503`, ` and 504`, ` & 403`.
fn code_behind_another(rest: &str) -> Option<(u16, &str)> {
    let text = rest.trim_start_matches(['*', '_', '`', ' ']);
    let behind = ["/", ",", "&", "and ", "or ", "und ", "oder "].iter().find_map(|mark| text.strip_prefix(mark))?;
    let behind = behind.trim_start();
    code(behind.strip_prefix("and ").unwrap_or(behind))
}

/// Phrases that are words of any page. As a heading they are statuses beside a heading that is another one.
const WORDS: &[&str] = &["Conflict", "Gone", "Locked"];

fn word(line: &Seen<'_>) -> Option<u16> {
    let text = behind_ornaments(line.text).trim_matches(['*', '_', '`', '#', ' ']);
    rfc9110::owner(text).filter(|_| line.is_heading && WORDS.contains(&text))
}

/// A phrase with its code behind it, as in `Not Found (404)`, or alone as a heading.
fn phrase_first(text: &str) -> Option<u16> {
    let text = text.trim_start_matches(['*', '_', '`', '[']);
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
            let is_name = rest.is_empty() && owner >= 400 && !WORDS.contains(&&text[..at]);
            if is_own || is_name {
                return Some(owner);
            }
        }
    }
    None
}

/// The error beside the name that a heading or an item begins with: `Name taken (409)`, `Name taken: 409`, `POST /orders → 409`.
fn behind_its_name(line: &Seen<'_>) -> Option<u16> {
    const WORDS: usize = 8;
    if !line.begins() {
        return None;
    }
    line.text.match_indices(|c: char| c.is_ascii_digit()).find_map(|(at, _)| {
        let before = &line.text[..at];
        let name = before_words(before);
        let mark = name.chars().next_back()?;
        let (code, rest) = error(&line.text[at..])?;
        let is_phrase = rfc9110::begins_with_phrase(rest.trim_start_matches(is_mark), code);
        let is_beside = match mark {
            '(' | '→' | '>' => true,
            ':' | '–' | '—' | '-' | '=' | '/' => is_phrase || !code.is_multiple_of(100),
            _ => is_phrase && mark == ',' || before.ends_with(['`', '[']),
        };
        let is_last = !line.text[at..].contains(' ') && !code.is_multiple_of(100);
        let is_short = (name.split(' ').count() <= WORDS || is_last || is_phrase) && name.contains(char::is_alphabetic);
        (is_beside && may_start_behind(before) && is_short && !is_quantity(before, rest)).then_some(code)
    })
}

/// The statuses of errors behind the first one of a line: `404 (missing), 409 (taken)`, `404 Not Found / 409 Conflict`.
fn others(text: &str, codes: &mut Vec<u16>) {
    const BEFORE: &[&str] = &[",", ";", "/", "&", "(", "→", "`", "*", " and", " or", " und", " oder"];
    for (at, _) in text.match_indices(|c: char| c.is_ascii_digit()) {
        let before = &text[..at];
        let Some((code, rest)) = error(&text[at..]) else { continue };
        let is_listed = BEFORE.iter().any(|mark| before.trim_end().ends_with(mark)) && !code.is_multiple_of(100);
        let is_said = is_listed || rfc9110::begins_with_phrase(rest.trim_start_matches(is_mark), code);
        let is_denied = ["is not", "is never", "isn't"].iter().any(|words| rest.trim_start().starts_with(words));
        let is_new = !codes.contains(&code) && may_start_behind(before);
        if is_new && is_said && !is_denied && !is_quantity(before, rest) {
            codes.push(code);
        }
    }
}

/// Whether digits behind the text are a number of their own: not glued, nor behind a mark as in `v1.404`, `#404` and `$404`.
fn may_start_behind(text: &str) -> bool {
    !text.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '#' | '$' | '€'))
}

/// A registered code of an error, as `code` finds it.
fn error(text: &str) -> Option<(u16, &str)> {
    code(text).filter(|(code, _)| *code >= 400 && rfc9110::phrase(*code).is_some())
}

/// The number of a list whose item is its phrase: `404. Not Found`.
fn numbered(line: &Seen<'_>) -> Option<u16> {
    let code = line.number.filter(|code| rfc9110::CODES.contains(code))?;
    rfc9110::begins_with_phrase(line.text.trim_start_matches(is_mark), code).then_some(code)
}

/// A code of an error behind a word that says that something is answered, as in `These return 422`.
pub(crate) fn said(text: &str) -> Option<u16> {
    const SAYING: &[&str] = &[
        "return", "returns", "status", "code", "http", "answer", "answers", "answered", "with", "respond", "responds",
    ];
    let mut words = text.split(' ').map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let mut before = words.next()?;
    words.find_map(|word| {
        let says = SAYING.iter().any(|known| known.eq_ignore_ascii_case(before));
        before = word;
        within(word).filter(|_| says && word.len() == 3)
    })
}

/// A code of an error, somewhere in a text.
pub(crate) fn within(text: &str) -> Option<u16> {
    let starts = text.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at);
    starts.into_iter().find_map(|at| {
        let is_start = !text[..at].ends_with(|c: char| c.is_alphanumeric());
        error(&text[at..]).map(|(code, _)| code).filter(|_| is_start)
    })
}
