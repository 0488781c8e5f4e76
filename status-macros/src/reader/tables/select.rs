//! Which tables of the page are read.

use std::ops::Range;

use syn::LitStr;

use super::{Kind, Subject, Verdict};
use crate::reader::attr::ColumnArgs;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Heading, HtmlTable, Scope, Table, lines, seen_lines};
use crate::reader::model::{LeftAlone, Why};
use crate::reader::spelling;

/// What is read of a page.
#[derive(Debug)]
pub(crate) struct Selection<C> {
    pub(crate) scope: Scope,
    /// One for each table of the document.
    pub(crate) verdicts: Vec<Verdict<C>>,
    /// The tables in HTML that are not read.
    pub(crate) left_alone: Vec<LeftAlone>,
}

impl<C> Selection<C> {
    /// Whether each table of the document is read.
    pub(crate) fn is_read(&self) -> Vec<bool> {
        let mut is_read = Vec::new();
        for verdict in &self.verdicts {
            is_read.push(matches!(verdict, Verdict::Read(_)));
        }
        is_read
    }
}

/// Chooses the tables that are read, and finds their columns.
pub(crate) fn select<K: Kind>(document: &Document<'_>, kind: &K, faults: &mut Faults) -> Selection<K::Columns> {
    let scope = scope(document, kind.page().under.as_ref(), faults);
    let tables = within(document, &scope);
    if let Some(under) = &kind.page().under {
        heading_within(document, &tables, &under.value(), faults);
    }
    let mut verdicts = kind.verdicts(&tables, faults);
    absent_everywhere(&tables, &kind.page().columns, faults);
    for (index, table) in document.tables.iter().enumerate() {
        if !scope.contains(table.header.span.start) {
            verdicts.insert(index, Verdict::LeftAlone(Why::UnderAnotherHeading));
        }
    }
    let left_alone = html_tables(document, &scope, K::SUBJECT, &|cells| kind.is_like(cells), faults);
    Selection { scope, verdicts, left_alone }
}

/// What is wrong where the attribute names a header that a table does not have.
pub(crate) fn absent(name: &str) -> String {
    format!("no header is `{name}`, which the attribute names")
}

/// A header that none of the tables has is a mistake of the argument.
fn absent_everywhere(tables: &[&Table<'_>], args: &ColumnArgs, faults: &mut Faults) {
    for (name, argument) in &args.named {
        if !tables.iter().any(|table| table.header.cells.iter().any(|header| header.text == *name)) {
            faults.absent_everywhere(&absent(name), *argument);
        }
    }
}

/// The tables that may be read.
fn within<'d, 'p>(document: &'d Document<'p>, scope: &Scope) -> Vec<&'d Table<'p>> {
    let mut tables = Vec::new();
    for table in &document.tables {
        if scope.contains(table.header.span.start) {
            tables.push(table);
        }
    }
    tables
}

/// The whole page, or the section below the heading that `under` names.
fn scope(document: &Document<'_>, under: Option<&LitStr>, faults: &mut Faults) -> Scope {
    let Some(argument) = under else { return Scope::all(document.source) };
    // A page that could not be read has no headings.
    if !faults.is_empty() {
        return Scope(Vec::new());
    }
    let under = argument.value();
    let mut named = document.headings.iter().filter(|heading| spelling::same(&heading.text, &under));
    let Some(heading) = named.next() else {
        faults.push(no_such_heading(document, &under).argument(argument.span()));
        return Scope(Vec::new());
    };
    faults.extend(named.next().map(|second| repeated_heading(heading, second)));
    Scope(vec![heading.section.clone()])
}

/// A heading in a quote, a list or `<details>` ends no section, but its readers may take what is below it for one of its own.
fn heading_within(document: &Document<'_>, tables: &[&Table<'_>], under: &str, faults: &mut Faults) {
    let headings = &document.headings;
    let Some(first) = headings.iter().position(|heading| spelling::same(&heading.text, under)) else { return };
    let named = &headings[first];
    let mut last = None;
    for table in tables {
        let end = headings.partition_point(|heading| heading.span.start < table.header.span.start);
        let Some(above) = headings.get(first + 1..end) else { continue };
        // What is in a quote above is not taken for the heading of what is outside.
        let may_be_above = |heading: &Heading| {
            let line = lines::line_of(document.source, heading.span.start);
            let is_quoted = document.source[line].trim_start().starts_with('>');
            !is_quoted || table.headings.iter().any(|above| above.span == heading.span)
        };
        let Some(nearest) = above.iter().rfind(|heading| heading.level <= named.level && may_be_above(heading)) else {
            continue;
        };
        if last != Some(nearest.span.start) {
            last = Some(nearest.span.start);
            let message =
                format!("`{}` within the section of `{}` is a heading of the same level", nearest.text, named.text);
            faults.push(
                Fault::at(Rule::HeadingWithin, nearest.span.clone(), message)
                    .label("the section starts at")
                    .and(named.span.clone())
                    .help("write it with more `#` if the table below it belongs to the section; else move the table to a section of its own"),
            );
        }
    }
}

/// A line that a writer may take for the heading: `##Errors` without a space, or bold.
fn line_for_heading(document: &Document<'_>, under: &str) -> Option<Range<usize>> {
    let mut at = None;
    seen_lines(document, &Scope::all(document.source), &mut |line| {
        let text = line.text.trim_matches(['*', '_', '#', ' '].as_slice());
        if at.is_none() && line.begins() && !line.is_item && spelling::same(text, under) {
            at = Some(line.span);
        }
    });
    at
}

fn no_such_heading(document: &Document<'_>, under: &str) -> Fault {
    let message = format!("the page has no heading `{under}`, which `under` in the code names");
    if let Some(line) = line_for_heading(document, under) {
        return Fault::at(Rule::NoSuchHeading, line, message)
            .label("this line is not a heading")
            .help(format!("write it as one, with a space behind the marks: `## {under}`"));
    }
    let headings = &document.headings;
    let texts: Vec<_> = headings.iter().map(|heading| &*heading.text).collect();
    // `4xx` and `5xx` are near, and never meant for each other.
    let has_same_digits =
        |text: &&str| text.chars().filter(char::is_ascii_digit).eq(under.chars().filter(char::is_ascii_digit));
    let near = spelling::nearest(under, texts.iter().copied().filter(has_same_digits));
    if let Some(heading) = headings.iter().find(|heading| near == Some(&*heading.text)) {
        return Fault::at(Rule::NoSuchHeading, heading.span.clone(), message)
            .label("is it this one?")
            .help(format!("change the heading to `{under}`, or `under` in the code to `{}`", heading.text));
    }
    Fault::of_page(Rule::NoSuchHeading, message).help(if texts.is_empty() {
        "the page has no headings: write this one, or delete `under` in the code".to_owned()
    } else {
        format!("change a heading, or `under` in the code; the headings are `{}`", texts.join("`, `"))
    })
}

fn repeated_heading(first: &Heading, second: &Heading) -> Fault {
    let message = format!("two headings have the text `{}`, which the attribute names", second.text);
    Fault::at(Rule::RepeatedHeading, second.span.clone(), message)
        .label("the first is at")
        .and(first.span.clone())
        .help("change one of the headings, and `under` in the attribute with it")
}

/// A fault for each HTML table that should have been read; others are left alone.
fn html_tables(
    document: &Document<'_>,
    scope: &Scope,
    of: Subject,
    is_like: &dyn Fn(&[String]) -> bool,
    faults: &mut Faults,
) -> Vec<LeftAlone> {
    let mut left_alone = Vec::new();
    for HtmlTable { span, cells } in &document.html_tables {
        if scope.contains(span.start) && is_like(cells) {
            let html = document.source[span.clone()].trim_start();
            let is_row = html.starts_with("<tr") && html.matches("<tr").count() == 1;
            faults.push(if is_row { html_row(span.clone(), cells) } else { html_table(span.clone(), of) });
        } else {
            left_alone.push(LeftAlone { span: span.clone(), why: Why::HtmlTableWithoutCodes });
        }
    }
    left_alone
}

/// A row without its table: it was meant for the one above.
fn html_row(span: Range<usize>, cells: &[String]) -> Fault {
    Fault::at(Rule::HtmlTable, span, "a row in HTML").help(format!(
        "write it as a row of the Markdown table, without a blank line between:\n  | {} |",
        cells.join(" | ")
    ))
}

fn html_table(span: Range<usize>, of: Subject) -> Fault {
    Fault::at(Rule::HtmlTable, span, format!("a table of {of} in HTML")).label("it starts here").help(
        "write it as a Markdown table; to read only a section of the page, name its heading in the attribute: `under = \"…\"`",
    )
}
