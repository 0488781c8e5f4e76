//! Statuses beside the tables: headings, items of lists, and lines that begin with one, such as a row that was pasted with tabs.

use std::ops::Range;

use super::catalogue::{self, Catalogue};
use super::code_cell;
use super::evidence::has_phrase_in;
use super::in_text::{self, Named};
pub(crate) use super::in_text::{beside_text, error_at, phrases_of_errors, said_of_row};
use super::line_start::{behind_ornaments, behind_struck, behind_words, code, code_behind_another, error, is_mark};
pub(crate) use super::other_number::is_in_address;
use super::page_texts::{self, Found};
use super::quantity::is_quantity;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Scope, Seen, Table, inline, lines};
use crate::reader::model::{Spanned, Status};
use crate::reader::tables::{denied_cell, typed_cell};
use crate::reader::words::is_digit;
use crate::reader::{rfc9110, words};

/// A fault for the statuses that such lines are about and no row of the tables; neighbouring lines give one.
pub(super) fn check(
    document: &Document<'_>,
    scope: &Scope,
    others: &[&Table<'_>],
    statuses: &[Status],
    faults: &mut Faults,
) {
    let Found { named, misnamed, denied, obsolete } = page_texts::look(document, scope);
    let mut mentions: Vec<_> =
        named.into_iter().map(|Spanned { value, span }| Spanned { value: value.code, span }).collect();
    faults.extend(denied.into_iter().chain(obsolete).filter_map(|line| denied_row(line, statuses)));
    for table in others {
        for line in denied_in_table(table) {
            faults.extend(denied_row(line, statuses));
        }
    }
    let (catalogues, others): (Vec<&Table<'_>>, Vec<&Table<'_>>) =
        others.iter().partition(|table| catalogue::judge(table) == Catalogue::Yes);
    for row in catalogues.iter().flat_map(|table| &table.rows) {
        // A row of a status among those of errors.
        let has_key = row.cells.iter().any(|cell| catalogue::is_key_like(&cell.text));
        let status =
            row.cells.iter().find(|cell| code_cell::has_phrase(cell) || has_phrase_in(row, cell)).filter(|_| !has_key);
        mentions.extend(
            status.and_then(|cell| Some(Spanned { value: code_cell::read(cell)?.number, span: cell.span.clone() })),
        );
    }
    for row in others.iter().flat_map(|table| std::iter::once(&table.header).chain(&table.rows)) {
        for cell in &row.cells {
            // The attribute may have named another column, so that a number alone says nothing.
            let is_number = cell.text.bytes().all(|byte| byte.is_ascii_digit());
            let codes = if is_number { Vec::new() } else { of_text(&cell.text) };
            mentions.extend(codes.into_iter().map(|value| Spanned { value, span: cell.span.clone() }));
        }
    }
    for status in statuses {
        // What is struck through is not said.
        let purpose = inline::seen_in_line(&status.purpose.markdown);
        for text in status.extras.iter().map(|(_, text)| text).chain([&purpose]) {
            let span = &status.code.span;
            // A phrase at the beginning has a fault of its own, and a number alone may be anything.
            let has_letters = text.contains(char::is_alphabetic);
            let named = in_text::named(text)
                .into_iter()
                .map(|named| named.code)
                .filter(|code| has_letters && text.contains(&code.to_string()));
            mentions.extend(named.map(|value| Spanned { value, span: span.clone() }));
        }
    }
    faults.extend(misnamed.iter().filter_map(|line| contradiction(line, statuses)));
    let mut lost: Vec<(Vec<u16>, Range<usize>, usize)> = Vec::new();
    for mention in mentions {
        let is_misnamed = |line: &Spanned<Misnamed>| line.value.code == mention.value && line.span == mention.span;
        if statuses.iter().any(|status| status.code.value == mention.value) || misnamed.iter().any(is_misnamed) {
            continue;
        }
        let end = lines::line_of(document.source, mention.span.start).end;
        match lost.last_mut() {
            Some((codes, at, until))
                if mention.span.start >= at.start
                    && document.source[*until..mention.span.start.max(*until)].trim().len() < 3 =>
            {
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

/// The statuses that a table about something else denies, in a sentence or beside their codes.
fn denied_in_table(table: &Table<'_>) -> Vec<Spanned<u16>> {
    let mut denied = Vec::new();
    let is_of_denied = table.header.cells.first().is_some_and(|header| denied_cell::is_of_denied(&header.text));
    for row in &table.rows {
        let mut cells = row.cells.iter().zip(&table.header.cells);
        let says_so = cells
            .any(|(cell, header)| code_cell::read(cell).is_none() && denied_cell::denies(&header.text, &cell.text));
        for (column, cell) in row.cells.iter().enumerate() {
            let own = code_cell::read(cell).filter(|_| says_so || is_of_denied && column == 0).map(|code| code.number);
            let codes = own.into_iter().chain(in_text::denied(&cell.text));
            denied.extend(codes.map(|value| Spanned { value, span: cell.span.clone() }));
        }
    }
    denied
}

/// A status with the phrase of another one.
pub(super) struct Misnamed {
    pub(super) code: u16,
    phrase: String,
    owner: u16,
}

pub(super) fn misnamed(line: &Seen<'_>) -> Option<Misnamed> {
    if !line.begins() || !words::has_digit(line.text) {
        return None;
    }
    let text = behind_words(behind_ornaments(line.text));
    let behind = || {
        let (code, rest) = code(text)?;
        Some((code, rfc9110::phrase_of_another(rest.trim_start_matches(is_mark), code)?))
    };
    // `Conflict (404)`
    let before = || {
        let (name, rest) = text.split_at_checked(text.find(is_digit)?)?;
        let (code, _) = error(rest)?;
        let (phrase, owner) = rfc9110::phrase_of_another(name.trim_end_matches(is_mark), code)?;
        Some((code, (phrase, owner)))
    };
    let (code, (phrase, owner)) = behind().or_else(before)?;
    Some(Misnamed { code, phrase: phrase.to_owned(), owner })
}

/// The same within a text.
pub(super) fn misnamed_within(text: &str) -> Vec<Misnamed> {
    let of_text = in_text::misnamed(text).into_iter();
    of_text.map(|(code, phrase, owner)| Misnamed { code, phrase: phrase.to_owned(), owner }).collect()
}

fn denied_row(line: Spanned<u16>, statuses: &[Status]) -> Option<Fault> {
    let row = statuses.iter().find(|status| status.code.value == line.value)?;
    let message = format!("`{}` has a row, and this line says that it is not answered", line.value);
    let fault = Fault::at(Rule::DeniedRow, line.span, message).label("the row is at").and(row.code.span.clone());
    Some(fault.help("delete one of the two, or say when it is not answered"))
}

/// A line that gives a status the phrase of another one, against its row.
fn contradiction(line: &Spanned<Misnamed>, statuses: &[Status]) -> Option<Fault> {
    let Misnamed { code, phrase, owner } = &line.value;
    let row = statuses.iter().find(|status| status.code.value == *code);
    (!row.is_some_and(|row| row.message.value.eq_ignore_ascii_case(phrase))).then(|| {
        let message = format!("`{code}` is called `{phrase}` here, which is the registered phrase of `{owner}`");
        Fault::at(Rule::MessageOfAnotherCode, line.span.clone(), message)
            .help(format!("correct the code or the phrase: `{owner} {phrase}`, or `{code}` as in its row"))
    })
}

fn outside_table(codes: &[u16], at: Range<usize>) -> Fault {
    let list = codes.iter().map(|code| format!("`{code}`")).collect::<Vec<_>>().join(", ");
    let (are, rows) = if codes.len() == 1 { ("is", "a row for it") } else { ("are", "rows for them") };
    let first = codes.first().copied().unwrap_or_default();
    Fault::at(Rule::StatusOutsideTable, at, format!("{list} {are} on the page, but in no row of a table"))
        .help(format!("write {rows} in a table; if never answered, say so in a sentence of its own, without a condition: `We never answer {first}.`\nif only another server answers it: `We never answer {first}; the load balancer does.`\nif the number counts something, say what: `{first} items`"))
}

/// The statuses that lines outside of tables and code name.
pub(crate) fn find(document: &Document<'_>, scope: &Scope) -> Vec<Spanned<u16>> {
    let named = page_texts::look(document, scope).named;
    named.into_iter().map(|Spanned { value, span }| Spanned { value: value.code, span }).collect()
}

/// The statuses of errors that a text names.
pub(crate) fn of_text(text: &str) -> Vec<u16> {
    in_text::named(text).into_iter().map(|named| named.code).filter(|code| *code >= 400).collect()
}

/// The statuses of errors that a line names.
pub(crate) fn of_errors(line: &Seen<'_>) -> Vec<u16> {
    let mut codes = statuses(line);
    for Named { code, .. } in in_text::named(&inline::seen_in_line(line.text)) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes.retain(|code| *code >= 400);
    codes
}

/// The statuses that a line begins with, if something begins with the line.
pub(super) fn statuses(line: &Seen<'_>) -> Vec<u16> {
    let text = behind_ornaments(behind_struck(line.text));
    if let Some(code) = line.begins().then(|| phrase_first(text)).flatten() {
        return vec![code];
    }
    if !words::has_digit(text) && line.number.is_none() {
        return Vec::new();
    }
    let is_marked = text.starts_with(['*', '_', '`', '[']) || text.contains("</");
    let is_said = behind_words(text).len() < text.len();
    let text = behind_words(text);
    if words::has_digit(text) && in_text::is_denied_first(&inline::seen_in_line(text)) {
        return Vec::new();
    }
    let Some((code, rest)) = code(text) else {
        return numbered(line).into_iter().collect();
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

/// Words that begin the description of an error.
const WRONG: &str = "invalid malformed bad wrong broken missing failed unexpected internal crash error";

/// Whether the text behind a code says that the line is about the status, and not about so many of something.
fn is_explained(line: &Seen<'_>, code: u16, rest: &str, is_row: bool, (is_marked, is_said): (bool, bool)) -> bool {
    let behind = rest.trim_start_matches(is_mark);
    let marks = &rest[..rest.len() - behind.len()];
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
    let begins_name = behind.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
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
    let text = behind_ornaments(line.text).trim_matches(['*', '_', '`', '#', ' ']);
    rfc9110::owner(text).filter(|code| *code >= 400 && rfc9110::is_plain_word(text))
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
    let text = text.trim_start_matches(['*', '_', '`']);
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

/// A code of an error, somewhere in a text.
pub(crate) fn within(text: &str) -> Option<u16> {
    all_within(text).first().copied()
}

/// The codes of errors in a text, without those that it denies or counts.
pub(crate) fn said_within(text: &str) -> Vec<u16> {
    text.match_indices(is_digit).filter_map(|(at, _)| in_text::error_at(text, at)).collect()
}

/// The codes of errors in a text, whatever is said of them.
pub(crate) fn all_within(text: &str) -> Vec<u16> {
    let mut codes = Vec::new();
    for (at, _) in text.match_indices(is_digit) {
        let is_start = !text[..at].ends_with(|c: char| c.is_alphanumeric());
        codes.extend(error(&text[at..]).map(|(code, _)| code).filter(|_| is_start));
    }
    codes
}
