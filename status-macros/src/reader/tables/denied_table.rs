//! Headings and texts beside a table that say that nothing in it is answered.

use std::ops::Range;

use super::{Subject, plain_cell};
use crate::reader::denied_list::{denies_table, is_nothing_else};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{BlockKind, Document, Row, Table, inline, lines};
use crate::reader::words;

/// The fault of a table that is read, unless each of its rows is struck through; `of` says what it is a table of.
pub(crate) fn fault(document: &Document<'_>, table: &Table<'_>, of: Subject) -> Option<Fault> {
    let is_struck = |row: &Row<'_>| row.cells.iter().any(plain_cell::has_struck);
    if table.rows.iter().all(is_struck) {
        return None;
    }
    let (above, at) = lines::paragraph_above(document.source, table.header.span.start);
    struck_heading(document.source, table, of, (&above, &at)).or_else(|| denied(document, table, of, (&above, &at)))
}

/// A heading, a bold line or a summary that is struck through: `## ~~Locks~~`.
fn struck_heading(source: &str, table: &Table<'_>, of: Subject, (above, at): (&str, &Range<usize>)) -> Option<Fault> {
    let is_heading = |heading: &Range<usize>| is_struck_through(&source[heading.clone()]);
    let headings = table.headings.iter().map(|heading| heading.span.clone());
    let at = Some(at.clone()).filter(|_| is_struck_through(above)).or_else(|| headings.into_iter().find(is_heading))?;
    let message = format!("the heading of a table of {of} is struck through, and its rows are not");
    Some(Fault::at(Rule::StruckThrough, at, message).help("delete the table or the `~~`"))
}

fn is_struck_through(text: &str) -> bool {
    let text = text.trim().trim_start_matches("<summary>").trim_end_matches("</summary>");
    let text = text.trim_matches(['#', ' ', '*', '_', ':'].as_slice());
    [("~~", "~~"), ("<del>", "</del>"), ("<s>", "</s>")].iter().any(|(open, close)| {
        let inner = text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
        inner.is_some_and(|inner| !inner.is_empty() && !inner.contains(open) && !inner.starts_with('~'))
    })
}

/// A heading, or the text above or below, that denies the table: `Deprecated codes`, `No longer used:`, `None of the above is returned.`
fn denied(
    document: &Document<'_>,
    table: &Table<'_>,
    of: Subject,
    (text, above): (&str, &Range<usize>),
) -> Option<Fault> {
    let text = text.rsplit_once("] ").filter(|(alert, _)| alert.starts_with("[!")).map_or(text, |(_, text)| text);
    let seen = inline::seen_in_line(text);
    let end = table.rows.last().map_or(table.header.span.end, |row| row.span.end);
    let (text_below, below) = lines::paragraph_below(document.source, end);
    let seen_below = inline::seen_in_line(&text_below);
    let speaks = |sentence: &str, words: &[&str]| words::contains(&sentence.to_lowercase(), words);
    // A line about one status denies that one.
    let is_set_apart = text.starts_with(['<', '*', '_'].as_slice()) || seen.ends_with(':') || is_nothing_else(&seen);
    let leads = |sentence: &str| is_set_apart || speaks(sentence, &["these", "following", "below", "this table"]);
    // What ends with a colon is about what follows.
    let follows = |sentence: &str| {
        speaks(sentence, &["above", "this table"]) || speaks(sentence, &["these"]) && !seen_below.ends_with(':')
    };
    let summary = summary(document, table.header.span.start);
    let mut texts = Vec::new();
    for heading in &table.headings {
        // The title of a page may say that all of it is deprecated, and still answered.
        if heading.level > 1 {
            texts.push((&*heading.text, &heading.span));
        }
    }
    if let Some((text, span)) = &summary {
        texts.push((text, span));
    }
    for sentence in seen.split(". ") {
        if leads(sentence) {
            texts.push((sentence, above));
        }
    }
    for sentence in seen_below.split(". ") {
        if follows(sentence) {
            texts.push((sentence, &below));
        }
    }
    let (text, span) = texts.into_iter().find(|(text, _)| denies_table(text))?;
    let way = match of {
        Subject::Errors => "strike each of their codes through, ~~`code`~~, for clients may still meet them",
        Subject::Statuses => "a status that is never answered has no row",
    };
    let message = format!("`{text}` reads as if the {of} of a table were not answered");
    Some(Fault::at(Rule::DeniedRow, span.clone(), message).label("the table is at").and(table.header.span.clone()).help(
        format!(
            "{way}; if they are answered, write something else; what another version answers belongs on a page of its own\nto read one section only, name it in the attribute: `under = \"…\"`"
        ),
    ))
}

/// The summary of the `<details>` around a table, if it is among the nearest tags above.
fn summary<'p>(document: &Document<'p>, table: usize) -> Option<(&'p str, Range<usize>)> {
    const TAGS: usize = 200;
    let is_code = |at: usize| {
        let block = document.blocks[document.blocks.partition_point(|block| block.range.end <= at)..].first();
        let kind = block.filter(|block| block.range.start <= at).map(|block| block.kind);
        matches!(kind, Some(BlockKind::FencedCode | BlockKind::IndentedCode))
    };
    let source = &document.source[..table];
    let above = &document.details[..document.details.partition_point(|at| *at < table)];
    let mut closed = 0;
    for &at in above.iter().rev().take(TAGS).filter(|at| !is_code(**at)) {
        if source[..at].ends_with('/') {
            closed += 1;
        } else if closed > 0 {
            closed -= 1;
        } else {
            let (_, summary) = source[at..].split_once("<summary")?;
            let (_, text) = summary.split_once('>')?;
            let start = source.len() - text.len();
            let (text, _) = text.split_once("</summary>")?;
            return Some((text.trim(), lines::line_of(source, start)));
        }
    }
    None
}
