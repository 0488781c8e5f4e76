//! Rules on the HTML around a table: a browser must show the table where the parser reads it.

use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Document, Table, lines};

/// Rules on a table that is read.
pub(super) const AROUND: &[fn(&Document<'_>, &Table<'_>) -> Option<Fault>] = &[unclosed_html, html_around_table];

/// A browser takes the table for a part of the comment, the tag or the attribute that does not end.
fn unclosed_html(document: &Document<'_>, table: &Table<'_>) -> Option<Fault> {
    let at = document.unclosed_html.filter(|at| *at < table.header.span.start)?;
    let line = at..lines::line_of(document.source, at).end;
    Some(
        Fault::at(Rule::UnclosedHtml, line, "HTML that does not end hides a table of statuses")
            .label("it starts here, the table is at")
            .and(table.header.span.clone())
            .help("close the comment or the tag before the next blank line"),
    )
}

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
