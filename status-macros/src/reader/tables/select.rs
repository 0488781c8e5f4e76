//! Which tables of the page are read.

use std::ops::Range;

use syn::LitStr;

use super::{Kind, Verdict};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Heading, HtmlTable, Scope, Table};
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
        self.verdicts.iter().map(|verdict| matches!(verdict, Verdict::Read(_))).collect()
    }
}

/// Chooses the tables that are read, and finds their columns.
pub(crate) fn select<K: Kind>(document: &Document<'_>, kind: &K, faults: &mut Faults) -> Selection<K::Columns> {
    let scope = scope(document, kind.page().under.as_ref(), faults);
    let is_read = |table: &&Table<'_>| scope.contains(table.header.span.start);
    let tables: Vec<_> = document.tables.iter().filter(is_read).collect();
    let mut found = kind.verdicts(&tables, faults).into_iter();
    let verdict = |table| is_read(&table).then(|| found.next()).flatten();
    let verdicts = document.tables.iter().map(verdict);
    let verdicts = verdicts.map(|found| found.unwrap_or(Verdict::LeftAlone(Why::UnderAnotherHeading))).collect();
    let left_alone = html_tables(&document.html_tables, &scope, kind, faults);
    Selection { scope, verdicts, left_alone }
}

/// The whole page, or the section below the heading that `under` names.
fn scope(document: &Document<'_>, under: Option<&LitStr>, faults: &mut Faults) -> Scope {
    let Some(under) = under else { return Scope::all(document.source) };
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

/// A fault for each HTML table that should have been read; others are left alone.
fn html_tables<K: Kind>(tables: &[HtmlTable], scope: &Scope, kind: &K, faults: &mut Faults) -> Vec<LeftAlone> {
    let mut left_alone = Vec::new();
    for HtmlTable { span, cells } in tables {
        if scope.contains(span.start) && kind.is_like(cells) {
            faults.push(html_table(span.clone(), K::NAME));
        } else {
            left_alone.push(LeftAlone { span: span.clone(), why: Why::HtmlTableWithoutCodes });
        }
    }
    left_alone
}

fn html_table(span: Range<usize>, name: &str) -> Fault {
    Fault::at(Rule::HtmlTable, span, format!("a table of {name} in HTML")).label("it starts here").help(
        "write it as a Markdown table; to read only a section of the page, name its heading in the attribute: `under = \"…\"`",
    )
}
