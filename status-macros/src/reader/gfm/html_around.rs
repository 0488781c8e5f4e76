//! Rules on the HTML around a table: a browser must show the table where the parser reads it.

use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Document, Heading, Scope, Table, lines};

/// Rules on a table that is read.
pub(super) const AROUND: &[fn(&Document<'_>, &Table<'_>) -> Option<Fault>] = &[html_around_table, html_around_heading];

fn html_around_table(document: &Document<'_>, table: &Table<'_>) -> Option<Fault> {
    let element = table.inside.as_ref()?;
    let line = element.at..lines::line_of(document.source, element.at).end;
    let message = format!("the HTML element `<{}>` around a table of statuses hides or changes it", element.name);
    Some(
        Fault::at(Rule::HtmlAroundTable, line, message)
            .label("the table is at")
            .and(table.header.span.clone())
            .help("close it before the table, or move the table out of it"),
    )
}

/// A heading that is not seen as one says nothing of the tables below it.
fn html_around_heading(document: &Document<'_>, table: &Table<'_>) -> Option<Fault> {
    changed_heading(document, &table.headings)
}

/// With a section chosen, each heading of the page may be its end.
pub(super) fn html_around_any_heading(document: &Document<'_>, scope: &Scope) -> Option<Fault> {
    changed_heading(document, &document.headings).filter(|_| !scope.is_whole(document.source))
}

fn changed_heading(document: &Document<'_>, headings: &[Heading]) -> Option<Fault> {
    let (heading, element) = headings.iter().find_map(|heading| Some((heading, heading.inside.as_ref()?)))?;
    let line = element.at..lines::line_of(document.source, element.at).end;
    let message = format!("the HTML element `<{}>` hides or changes a heading of the statuses", element.name);
    Some(
        Fault::at(Rule::HtmlAroundHeading, line, message)
            .label("the heading is at")
            .and(heading.span.clone())
            .help("close it before the heading, or move the heading out of it"),
    )
}
