//! Which tables of the page are read.

use std::ops::Range;

use super::code_cell;
use super::columns::{self, Verdict};
use crate::reader::attr::Args;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Heading, HtmlTable, Scope};
use crate::reader::model::{LeftAlone, Why};
use crate::reader::spelling;

/// What is read of a page.
#[derive(Debug)]
pub(crate) struct Selection {
    pub(crate) scope: Scope,
    /// One for each table of the document.
    pub(crate) verdicts: Vec<Verdict>,
    /// The tables in HTML that are not read.
    pub(crate) left_alone: Vec<LeftAlone>,
}

impl Selection {
    /// Whether each table of the document is read.
    pub(crate) fn is_read(&self) -> Vec<bool> {
        self.verdicts.iter().map(|verdict| matches!(verdict, Verdict::StatusTable(_))).collect()
    }
}

/// Chooses the tables of statuses, and finds their columns.
pub(crate) fn select(document: &Document<'_>, args: &Args, faults: &mut Faults) -> Selection {
    let scope = scope(document, args, faults);
    let verdicts = columns::verdicts(document, &scope, &args.columns, faults);
    let left_alone = html_tables(&document.html_tables, &scope, faults);
    Selection { scope, verdicts, left_alone }
}

/// The whole page, or the section below the heading that `under` names.
fn scope(document: &Document<'_>, args: &Args, faults: &mut Faults) -> Scope {
    let Some(under) = &args.under else { return Scope::all(document.source) };
    let under = under.value();
    let mut named = document.headings.iter().filter(|heading| spelling::same(&heading.text, &under));
    let Some(heading) = named.next() else {
        faults.push(no_such_heading(&document.headings, &under));
        return Scope(Vec::new());
    };
    faults.extend(named.next().map(|second| repeated_heading(heading, second)));
    Scope(vec![heading.section.clone()])
}

fn no_such_heading(headings: &[Heading], under: &str) -> Fault {
    let texts: Vec<_> = headings.iter().map(|heading| &*heading.text).collect();
    let help = match spelling::nearest(under, texts.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the headings are `{}`", texts.join("`, `")),
    };
    Fault::of_page(Rule::NoSuchHeading, format!("the page has no heading `{under}`")).help(help)
}

fn repeated_heading(first: &Heading, second: &Heading) -> Fault {
    let message = format!("two headings have the text `{}`, which the attribute names", second.text);
    Fault::at(Rule::RepeatedHeading, second.span.clone(), message)
        .label("the first is at")
        .and(first.span.clone())
        .help("change one of the headings, and `under` in the attribute with it")
}

/// A fault for each HTML table of statuses; others are left alone.
fn html_tables(tables: &[HtmlTable], scope: &Scope, faults: &mut Faults) -> Vec<LeftAlone> {
    let mut left_alone = Vec::new();
    for HtmlTable { span, cells } in tables {
        if scope.contains(span.start) && cells.iter().any(|cell| code_cell::could_be(cell)) {
            faults.push(html_table(span.clone()));
        } else {
            left_alone.push(LeftAlone { span: span.clone(), why: Why::HtmlTableWithoutCodes });
        }
    }
    left_alone
}

fn html_table(span: Range<usize>) -> Fault {
    Fault::at(Rule::HtmlTable, span, "a table of statuses in HTML").label("it starts here").help(
        "write it as a Markdown table; to read only a section of the page, name its heading in the attribute: `under = \"…\"`",
    )
}
