//! Other statuses between a heading with a status and the errors below it, or above it: its readers may go by them.

use super::headers::{self, Meaning};
use super::status_cell;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Scope, inline, lines, seen_lines};
use crate::reader::model::{ErrorRow, Spanned};
use crate::reader::statuses::{code_cell, mentions};
use crate::reader::{rfc9110, words};

/// A fault for each table of errors below a heading, with another status between.
pub(super) fn check(document: &Document<'_>, scope: &Scope, errors: &[ErrorRow], faults: &mut Faults) {
    let is_below = |error: &&ErrorRow| error.status.code.span.end <= error.table.start;
    let below_headings: Vec<_> = errors.iter().filter(is_below).collect();
    if below_headings.is_empty() {
        return;
    }
    let mentions = mentions::find(document, scope);
    let mut others = with_phrases(document, scope);
    others.extend(of_cards(document, scope));
    for errors in below_headings.chunk_by(|one, other| one.table == other.table) {
        let (status, table) = (&errors[0].status.code, &errors[0].table);
        if let Some(fault) = below_another(document, status) {
            faults.push(fault);
            continue;
        }
        let between = status.span.end..table.start;
        let is_other = |line: &&Spanned<u16>| between.contains(&line.span.start) && line.value != status.value;
        let above = lines::line_above(document.source, table.start);
        let above = mentions::within(&document.source[above.clone()]).map(|value| Spanned { value, span: above });
        let other = mentions.iter().rfind(is_other).or_else(|| others.iter().chain(&above).find(is_other));
        faults.extend(other.map(|line| {
            let message = format!(
                "`{}` is between the errors below and their heading, which says `{}`",
                line.value, status.value
            );
            Fault::at(Rule::HeadingStatus, line.span.clone(), message)
                .label("the heading is at")
                .and(status.span.clone())
                .help("correct the heading, or write another one that begins with this status; what is about another thing belongs below the table")
        }));
    }
}

/// Lines with nothing but a registered phrase: `<summary>Conflict</summary>`, `#### Conflict errors`.
fn with_phrases(document: &Document<'_>, scope: &Scope) -> Vec<Spanned<u16>> {
    let mut found = Vec::new();
    seen_lines(document, scope, &mut |line| {
        let own = document.source[line.span.clone()].trim_start_matches(lines::INDENT);
        if lines::without_marks(own).len() < own.len() {
            return;
        }
        let text = inline::seen_in_line(line.text.split("</").next().unwrap_or_default());
        let text = text.trim_matches(['*', '_', ':', ' '].as_slice());
        let forms = [text, text.trim_end_matches('s'), words::strip_end(text, &[" errors", " error"]).unwrap_or(text)];
        let code = forms.into_iter().find_map(rfc9110::owner).filter(|code| *code >= 400);
        found.extend(code.map(|value| Spanned { value, span: line.span }));
    });
    found
}

/// Tables that say their status in a row: `| Status | 429 |`.
fn of_cards(document: &Document<'_>, scope: &Scope) -> Vec<Spanned<u16>> {
    let mut found = Vec::new();
    for table in document.tables.iter().filter(|table| scope.contains(table.header.span.start)) {
        for row in table.lines() {
            if let [name, value, ..] = &*row.cells
                && headers::meaning(&name.text) == Some(Meaning::Status)
                && let Some(code) = code_cell::read(value)
            {
                found.push(Spanned { value: code.number, span: value.span.clone() });
            }
        }
    }
    found
}

/// Below `### 403`, the heading `#### Locked` may be a word like any other.
fn below_another(document: &Document<'_>, status: &Spanned<u16>) -> Option<Fault> {
    let code = status.value;
    let phrase = rfc9110::phrase(code).filter(|phrase| rfc9110::is_plain_word(phrase))?;
    if document.source[status.span.clone()].contains(&code.to_string()) {
        return None;
    }
    let mut outer = None;
    for heading in &document.headings {
        if heading.span.end <= status.span.start && heading.section.contains(&status.span.start) {
            outer = status_cell::of(heading).or(outer);
        }
    }
    let outer = outer.map(|outer| outer.code).filter(|outer| outer.value != code)?;
    let message = format!("a heading with the phrase of `{code}` is below one for `{}`", outer.value);
    let fault = Fault::at(Rule::HeadingStatus, status.span.clone(), message).label("that one is at").and(outer.span);
    Some(fault.help(format!("write the status with it, as in `{code} {phrase}`, or other words")))
}
