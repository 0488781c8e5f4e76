//! The rows of the tables that are read.

use super::{Kind, Selection, Verdict, plain_cell};
use crate::reader::denied_list;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Row, Table, inline, lines};
use crate::reader::model::{LeftAlone, Why};
use crate::reader::words;

/// What was read of a page, in its order.
pub(crate) struct Rows<R> {
    pub(crate) rows: Vec<R>,
    /// Everything between pipes that is not a row, with the reason.
    pub(crate) left_alone: Vec<LeftAlone>,
}

/// Reads the rows of the selected tables; what is not a row is kept with the reason.
pub(crate) fn read<K: Kind>(
    document: &Document<'_>,
    selection: Selection<K::Columns>,
    outside_tables: Vec<LeftAlone>,
    kind: &K,
    faults: &mut Faults,
) -> Rows<K::Row> {
    let mut read = Rows { rows: Vec::new(), left_alone: outside_tables };
    let (mut is_read, mut others) = (false, Vec::new());
    for (table, verdict) in document.tables.iter().zip(&selection.verdicts) {
        match verdict {
            Verdict::Read(columns) => {
                is_read = true;
                for rule in TABLE {
                    faults.extend(rule(table, K::NAME));
                }
                faults.extend(denied(document, table, K::NAME));
                kind.rows(table, columns, &mut read.rows, faults);
            }
            Verdict::LeftAlone(why) => {
                if OTHERS.contains(why) {
                    others.push(table);
                }
                read.left_alone.push(LeftAlone { span: table.header.span.clone(), why: *why });
            }
        }
    }
    read.left_alone.extend(selection.left_alone);
    // What follows from other faults is none of its own.
    if faults.is_empty() {
        if is_read {
            kind.beside_tables(document, &selection.scope, &others, &read.rows, faults);
        } else {
            let fault = kind.in_place_of_a_table(document, &selection.scope, &read.left_alone);
            faults.push(fault.unwrap_or_else(|| kind.nothing_read(&read.left_alone)));
        }
    }
    read
}

/// Why a table is left alone whose cells may still name what has no row.
const OTHERS: &[Why] =
    &[Why::NothingLikeACode, Why::Catalogue, Why::NothingLikeAnErrorCode, Why::WithoutNamedHeader, Why::Repeated];

/// Rules on a table that is read, with what it is a table of.
const TABLE: &[fn(&Table<'_>, &str) -> Option<Fault>] = &[table_in_footnote, no_rows, struck_header];

fn table_in_footnote(table: &Table<'_>, name: &str) -> Option<Fault> {
    table.is_in_footnote.then(|| {
        Fault::at(Rule::TableInFootnote, table.header.span.clone(), format!("a table of {name} in a footnote"))
            .help("move it out of the footnote: GitHub shows a footnote only if the text refers to it")
    })
}

fn struck_header(table: &Table<'_>, _: &str) -> Option<Fault> {
    table.header.cells.iter().find_map(|header| plain_cell::struck_through(header, "header"))
}

fn no_rows(table: &Table<'_>, name: &str) -> Option<Fault> {
    table.rows.is_empty().then(|| {
        let one = if name == "statuses" { "status" } else { "error" };
        Fault::at(Rule::NoRows, table.header.span.clone(), "the table has no rows")
            .help(format!("write one row for each {one}, or delete the table"))
    })
}

/// Whether a heading, a bold line or a summary is struck through: `## ~~Locks~~`.
fn is_struck_text(text: &str) -> bool {
    let text = text.trim().trim_start_matches("<summary>").trim_end_matches("</summary>");
    let text = text.trim_matches(['#', ' ', '*', '_', ':']);
    [("~~", "~~"), ("<del>", "</del>"), ("<s>", "</s>")].iter().any(|(open, close)| {
        let inner = text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
        inner.is_some_and(|inner| !inner.is_empty() && !inner.contains(open))
    })
}

/// A heading or the line above says that nothing in the table is answered, as `Deprecated codes` or `No longer used:`.
fn denied(document: &Document<'_>, table: &Table<'_>, name: &str) -> Option<Fault> {
    let source = document.source;
    let (text, above_at) = lines::paragraph_above(source, table.header.span.start);
    let text = text.rsplit_once("] ").filter(|(alert, _)| alert.starts_with("[!")).map_or(&*text, |(_, text)| text);
    let seen = inline::seen_in_line(text);
    let headings = table.headings.iter().map(|heading| (&*heading.text, &heading.span));
    let denies = |text: &str| denied_list::denies_table(text);
    let is_struck = |row: &Row<'_>| row.cells.iter().any(|cell| plain_cell::struck_through(cell, name).is_some());
    // A line about one status denies that one.
    let is_set_apart = text.starts_with(['<', '*', '_']);
    let speaks = |sentence: &str, words: &[&str]| words::contains(&sentence.to_lowercase(), words);
    let leads = |sentence: &&str| {
        is_set_apart || seen.ends_with(':') || speaks(sentence, &["these", "following", "below", "this table"])
    };
    let end = table.rows.last().map_or(table.header.span.end, |row| row.span.end);
    let (below, at) = lines::paragraph_below(source, end);
    let below = inline::seen_in_line(&below);
    let above = seen.split(". ").filter(leads).map(|sentence| (sentence, &above_at));
    // What ends with a colon is about what follows.
    let is_of_above = |sentence: &&str| {
        speaks(sentence, &["above", "this table"]) || speaks(sentence, &["these"]) && !below.ends_with(':')
    };
    let below = below.split(". ").filter(is_of_above).map(|sentence| (sentence, &at));
    let is_of_struck = || {
        let above = [(&*text, &above_at)].into_iter();
        above
            .chain(table.headings.iter().map(|heading| (&source[heading.span.clone()], &heading.span)))
            .find(|(text, _)| is_struck_text(text))
    };
    if let Some((_, span)) = is_of_struck().filter(|_| !table.rows.iter().all(is_struck)) {
        let message = format!("the heading of a table of {name} is struck through, and its rows are not");
        return Some(Fault::at(Rule::StruckThrough, span.clone(), message).help("delete the table or the `~~`"));
    }
    let mut texts = headings.chain(above).chain(below);
    let (text, span) = texts.find(|(text, _)| denies(text)).filter(|_| !table.rows.iter().all(is_struck))?;
    let way = match name {
        "errors" => "strike each of their codes through, ~~`code`~~, for clients may still meet them",
        _ => "a status that is never answered has no row",
    };
    let message = format!("`{text}` says that the {name} of a table are not answered");
    Some(Fault::at(Rule::DeniedRow, span.clone(), message).help(format!(
        "{way}; if they are answered, write something else; to read one section only, name it: `under = \"…\"`"
    )))
}
