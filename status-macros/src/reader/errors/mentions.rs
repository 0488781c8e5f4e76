//! Errors beside the tables: lines that name an error code next to its status, and sections of one.

use super::code_cell::is_code;
use super::headers::{self, Meaning};
use super::key_evidence::is_key_like;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Scope, seen_lines};
use crate::reader::model::{ErrorRow, Spanned};
use crate::reader::statuses::mentions;

/// A fault for each error code that such a line is about and no row of the tables.
pub(super) fn check(document: &Document<'_>, scope: &Scope, errors: &[ErrorRow], faults: &mut Faults) {
    let Found { codes, statuses, sections } = find(document, scope);
    faults.extend(statuses.iter().filter_map(|line| contradiction(line, errors)));
    for Spanned { value: heading, span } in sections {
        if !errors.iter().any(|error| heading.contains(&error.code.value)) {
            let message = format!("the error of the section `{heading}` is in no row of a table");
            faults.push(
                Fault::at(Rule::ErrorOutsideTable, span, message)
                    .label("this line gives it a status")
                    .help("write a row for it; if it is about another thing, name its status within a sentence"),
            );
        }
    }
    for code in codes {
        if !errors.iter().any(|error| error.code.value == code.value) {
            let message = format!("`{}` is on the page, but in no row of a table", code.value);
            faults.push(
                Fault::at(Rule::ErrorOutsideTable, code.span, message)
                    .help("write a row for it; if it is never answered, name its status in another sentence"),
            );
        }
    }
}

/// A line that gives an error another status than its row.
fn contradiction(line: &Spanned<(String, u16)>, errors: &[ErrorRow]) -> Option<Fault> {
    let (code, other) = &line.value;
    let row = errors.iter().find(|error| error.code.value == *code)?;
    let status = &row.status.code;
    (status.value != *other).then(|| {
        let message = format!("`{code}` has the status `{other}` here, and `{}` in its row", status.value);
        Fault::at(Rule::HeadingStatus, line.span.clone(), message)
            .label("the row is at")
            .and(status.span.clone())
            .help("correct one of the two")
    })
}

/// What lines beside the tables say.
struct Found {
    codes: Vec<Spanned<String>>,
    /// Each code with the status that its line gives it.
    statuses: Vec<Spanned<(String, u16)>>,
    /// Headings that are no code, each with the line below it that is nothing but a status: `Status: 409`.
    sections: Vec<Spanned<String>>,
}

/// The codes that lines are about, and the statuses that lines give to codes.
fn find(document: &Document<'_>, scope: &Scope) -> Found {
    let (mut found, mut statuses, mut sections) = (Vec::new(), Vec::new(), Vec::new());
    let mut section = None;
    let mut heading = None;
    let mut is_below_status = false;
    seen_lines(document, scope, &mut |line| {
        let text = marked(line.text);
        let status = mentions::within(&text);
        let beside = line
            .begins()
            .then(|| beside_status(&text).or_else(|| first_key(&text).filter(|_| is_below_status || has_status(&text))))
            .flatten();
        let key = key_of_heading(&text).filter(|_| line.is_heading);
        if line.is_heading {
            // A section with a path is about an endpoint.
            let is_open = key.is_none() && status.is_none() && !text.contains('/');
            heading = is_open.then(|| text.trim_matches(['#', '*', '`', ' ']).to_owned());
        } else if is_labelled_status(&text)
            && let Some(value) = heading.take()
        {
            sections.push(Spanned { value, span: line.span.clone() });
        }
        if let Some(value) = key.clone().filter(|key| is_below_status && key.contains('_')) {
            found.push(Spanned { value, span: line.span.clone() });
        } else if line.is_heading {
            is_below_status = status.is_some();
            section = key.map(|value| Spanned { value, span: line.span.clone() });
        } else if status.is_some() {
            found.extend(section.take());
        } else if let Some(code) = labelled(&text) {
            section = Some(Spanned { value: code, span: line.span.clone() });
            heading = None;
        }
        let is_only = |status: &u16| mentions::within(&text.replace(&status.to_string(), "")).is_none();
        if let (Some(code), Some(status)) = (&beside, status.filter(is_only)) {
            statuses.push(Spanned { value: (code.clone(), status), span: line.span.clone() });
        }
        found.extend(beside.map(|value| Spanned { value, span: line.span.clone() }));
    });
    Found { codes: found, statuses, sections }
}

/// A heading that is nothing but an error code. Names of headers have capitals and hyphens.
fn only_key(text: &str) -> Option<String> {
    let key = text.trim_matches(['`', '*', ' ', '#']);
    (is_key_like(key) && !key.contains('-')).then(|| key.to_owned())
}

/// The error that a heading is about: it is the whole heading, or its first word, or in marks.
fn key_of_heading(text: &str) -> Option<String> {
    let words = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    let first = words.split([' ', ':']).next().filter(|word| word.contains('_')).and_then(only_key);
    let in_marks = || text.split('`').skip(1).step_by(2).filter(|key| key.contains('_')).find_map(only_key);
    only_key(text).or(first).or_else(in_marks)
}

/// The code in a line such as `Error code: order_full`.
fn labelled(text: &str) -> Option<String> {
    let (label, code) = label(text)?;
    let is_label = ["code", "error code", "error"].iter().any(|known| label.eq_ignore_ascii_case(known));
    only_key(code.trim()).filter(|_| is_label)
}

/// A label with what is behind its colon, without marks.
fn label(text: &str) -> Option<(String, String)> {
    let bare = text.replace(['*', '`'], "");
    let (label, value) = bare.split_once(':')?;
    Some((label.trim().to_owned(), value.trim_start().to_owned()))
}

/// Whether the line is nothing but the status of an error behind its label, as `Status: 409 Conflict`.
fn is_labelled_status(text: &str) -> bool {
    let Some((label, value)) = label(text) else { return false };
    let Some((status, rest)) = value.split_at_checked(3) else { return false };
    headers::meaning(&label) == Some(Meaning::Status)
        && mentions::within(status).is_some()
        && mentions::within(rest).is_none()
        && rest.split(' ').count() < 6
}

/// Whether the text has a status in parentheses, or behind a word that says so.
fn has_status(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["(", "[", "http ", "status ", "status: ", "status code "].iter().any(|before| {
        lower.match_indices(before).any(|(at, _)| {
            let rest = &lower[at + before.len()..];
            rest.split_at_checked(3).is_some_and(|(digits, rest)| {
                mentions::within(digits).is_some()
                    && (!matches!(*before, "(" | "[") || rest.starts_with([')', ']', ' ']))
            })
        })
    })
}

/// The code in marks that an item begins with.
fn first_key(text: &str) -> Option<String> {
    let bare = text.trim_start_matches(['*', '_']);
    if let Some((key, _)) = bare.strip_prefix('`').and_then(|text| text.split_once('`')) {
        return only_key(key);
    }
    // Without marks, it must be one that is no word.
    let key = bare.split([' ', ':', '*', ',']).next().filter(|key| key.contains('_') && bare.len() > key.len())?;
    only_key(key)
}

/// The code of an error with a status right before or behind it.
fn beside_status(text: &str) -> Option<String> {
    let mut pieces = text.split('`');
    let mut before = pieces.next()?;
    // The first word needs no marks, if it can be nothing else.
    let text = text.trim_start_matches(['*', '_', '`']);
    let word = text.split([' ', '\t', '*', ':', '`']).next().unwrap_or_default();
    if is_key_like(word) && is_status_behind(&text[word.len()..]) {
        return Some(word.to_owned());
    }
    // `409 – order_full`
    if let Some((digits, rest)) = text.split_at_checked(3)
        && mentions::within(digits).is_some()
    {
        let key = rest.trim_start_matches(|c: char| !c.is_alphanumeric()).split([' ', ':', ',', '`']).next();
        if let Some(key) = key.filter(|key| key.contains('_') && is_key_like(key)) {
            return Some(key.to_owned());
        }
    }
    while let (Some(key), Some(behind)) = (pieces.next(), pieces.next()) {
        if is_code(key) && (is_status_behind(behind) || is_key_like(key) && is_status_before(before)) {
            return Some(key.to_owned());
        }
        before = behind;
    }
    None
}

/// The text with backticks for all that sets a code apart: tags, quotes, brackets with their address.
fn marked(text: &str) -> String {
    let mut marked = text.replace("<code>", "`").replace("</code>", "`").replace(['"', '“', '”', '['], "`");
    while let Some(start) = marked.find("](") {
        let end = marked[start..].find(')').map_or(marked.len(), |end| start + end + 1);
        marked.replace_range(start..end, "`");
    }
    marked
}

fn is_status_behind(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let words = ["HTTP status", "HTTP", "http", "status", "Status"];
    let text = words.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim_start_matches([' ', ':']);
    text.split_at_checked(3).is_some_and(|(digits, _)| mentions::within(digits).is_some())
        && mentions::within(text).is_some()
}

/// Whether the text ends with a status, perhaps with its phrase.
fn is_status_before(text: &str) -> bool {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let status = text.rfind(|c: char| c.is_ascii_digit()).and_then(|end| text.get(end.saturating_sub(2)..=end));
    status.is_some_and(|digits| mentions::within(digits).is_some()) && text.len() < 40
}
