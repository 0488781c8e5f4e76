//! Tables to the catalog: which table, which column, cell by cell.

use std::ops::Range;

use crate::args::Args;
use crate::catalog::{Catalog, Spanned};
use crate::code;
use crate::column::{self, Found};
use crate::dialect;
use crate::fault::{Fault, Faults};
use crate::html::HtmlTable;
use crate::near;
use crate::row;
use crate::shape;
use crate::stray::LeftAlone;
use crate::table::{Document, Heading, Row, RowKind, Table};

/// Reads the statuses of a page; what is no status is kept with its reason.
pub(crate) fn catalog(document: Document<'_>, args: &Args, faults: &mut Faults) -> Catalog {
    let mut catalog = Catalog { left_alone: document.left_alone, ..Catalog::default() };
    let sections =
        args.under.as_ref().map(|under| sections(&document.headings, &under.value(), document.source, faults));
    let is_read =
        |at: usize| sections.as_ref().is_none_or(|sections| sections.iter().any(|section| section.contains(&at)));
    let (mut found, mut others) = (Vec::new(), Vec::new());
    for table in &document.tables {
        let columns = if is_read(table.header.span.start) {
            column::find(table, &args.columns, faults)
        } else {
            Err("it stands under another heading")
        };
        match columns {
            Ok(columns) => found.push((table, columns)),
            Err(why) => {
                catalog.left_alone.push(LeftAlone { span: table.header.span.clone(), why });
                others.extend(is_read(table.header.span.start).then_some(table));
            }
        }
    }
    html_tables(&document.html, is_read, &mut catalog, faults);
    column::compare(&found, &others, &args.columns, faults);
    if found.is_empty() && faults.has_no_error() {
        faults.push(no_table(&catalog.left_alone));
    }
    for (table, columns) in &found {
        check_table(document.source, table, faults);
        rows(table, columns, args, &mut catalog, faults);
    }
    catalog
}

/// The ranges below the headings with this text; faults outside of them are nobody's concern.
fn sections(headings: &[Heading], under: &str, source: &str, faults: &mut Faults) -> Vec<Range<usize>> {
    let ends = |heading: &Heading, index: usize| {
        let next = headings[index + 1..].iter().find(|next| next.level <= heading.level);
        next.map_or(source.len(), |next| next.span.start)
    };
    let named = headings.iter().enumerate().filter(|(_, heading)| near::same(&heading.text, under));
    let sections: Vec<_> = named.map(|(index, heading)| heading.span.start..ends(heading, index)).collect();
    if sections.is_empty() {
        let texts = headings.iter().map(|heading| &*heading.text);
        let help = match near::nearest(under, texts.clone()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => {
                format!("the headings are {}", texts.map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", "))
            }
        };
        faults.push(Fault::of_page("no-such-heading", format!("the page has no heading `{under}`")).help(help));
    } else {
        faults.keep_within(&sections);
    }
    sections
}

/// A fault for each HTML table of statuses; others are left alone.
fn html_tables(tables: &[HtmlTable], is_read: impl Fn(usize) -> bool, catalog: &mut Catalog, faults: &mut Faults) {
    for HtmlTable { span, cells } in tables {
        if cells.iter().any(|cell| code::is_like(cell)) && is_read(span.start) {
            faults.push(
                Fault::at("html-table", span.clone(), "a table of statuses in HTML").label("it starts here").help(
                    "write it as a Markdown table; `under = \"…\"` in the attribute chooses the section that is read",
                ),
            );
        } else {
            catalog.left_alone.push(LeftAlone { span: span.clone(), why: "an HTML table without status codes" });
        }
    }
}

/// What a table of statuses must be, and others need not.
fn check_table(source: &str, table: &Table<'_>, faults: &mut Faults) {
    shape::check_rows(source, table, faults);
    table.rows.iter().for_each(|row| dialect::check(source, row, faults));
    let at = table.header.span.clone();
    if table.in_footnote {
        faults.push(
            Fault::at("table-in-footnote", at.clone(), "a table of statuses in a footnote")
                .help("move it out of the footnote: GitHub shows footnotes only where the text refers to them"),
        );
    }
    if table.rows.is_empty() {
        faults.push(
            Fault::at("no-rows", at, "the table has no rows")
                .help("write one row for each status, or delete the table"),
        );
    }
}

/// What was seen instead of a status table.
fn no_table(left_alone: &[LeftAlone]) -> Fault {
    let first = left_alone.first();
    let fault = Fault::at(
        "no-status-table",
        first.map_or(0..0, |first| first.span.clone()),
        "the page has no table of statuses",
    )
    .help("write one with the headers `Code`, `Message` and `Purpose`");
    match first {
        Some(first) => fault.label(format!("left alone: {}", first.why)),
        None => fault,
    }
}

fn rows(table: &Table<'_>, columns: &Found, args: &Args, catalog: &mut Catalog, faults: &mut Faults) {
    let codes: Vec<_> = table.rows.iter().map(|row| code(row, columns, faults)).collect();
    let with_message = codes.iter().flatten().filter(|code| code.value.message.is_some()).count();
    let mixed = columns.message.is_none() && with_message > 0 && with_message < codes.iter().flatten().count();
    for (row, code) in table.rows.iter().zip(codes) {
        let Some(code) = code else { continue };
        if mixed && code.value.message.is_none() {
            faults.push(
                Fault::at("code-without-message", code.span.clone(), "the code stands without a message")
                    .label("other rows of the table write `404 Not Found` in this column")
                    .help("write the message behind the code in every row of the table, or in none"),
            );
        }
        let reader = row::Reader { table, row, columns, args };
        catalog.statuses.extend(reader.status(code, faults));
    }
}

fn code(row: &Row<'_>, columns: &Found, faults: &mut Faults) -> Option<Spanned<code::Code>> {
    let cell = row.cells.get(columns.code).filter(|_| row.kind == RowKind::Status)?;
    let read = code::plain(cell, "status code").and_then(|()| code::read(cell));
    match read {
        Ok(value) => Some(Spanned { value, span: cell.span.clone() }),
        Err(fault) => {
            faults.push(fault);
            // A struck-through code still names its variant.
            code::read(cell).ok().map(|value| Spanned { value, span: cell.span.clone() })
        }
    }
}
