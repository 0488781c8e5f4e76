//! A heading that names classes, such as `4xx`, above statuses of another class.

use std::ops::Range;

use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::Spanned;

/// A status with the classes, as first digits, that the headings above it allow.
pub(super) struct Placed<'a> {
    pub(super) code: &'a Spanned<u16>,
    /// The header row of its table.
    pub(super) table: &'a Range<usize>,
    pub(super) classes: Option<&'a Spanned<Vec<u16>>>,
}

/// A heading that names classes holds for the rows below it. If all of several rows contradict, the heading is wrong.
pub(super) fn check(statuses: &[Placed<'_>], faults: &mut Faults) {
    let mut start = 0;
    while let Some(status) = statuses.get(start) {
        let mut end = start + 1;
        while statuses.get(end).is_some_and(|other| other.heading() == status.heading()) {
            end += 1;
        }
        if let Some(classes) = status.classes {
            rows_below_heading(classes, &statuses[start..end], faults);
        }
        start = end;
    }
}

impl Placed<'_> {
    fn heading(&self) -> Option<usize> {
        self.classes.map(|classes| classes.span.start)
    }
}

fn rows_below_heading(classes: &Spanned<Vec<u16>>, below: &[Placed<'_>], faults: &mut Faults) {
    let is_of_heading = |status: &Placed<'_>| classes.value.contains(&(status.code.value / 100));
    let texts: Vec<_> = classes.value.iter().map(|class| format!("{class}xx")).collect();
    let texts = texts.join(", ");
    if below.len() > 1 && !below.iter().any(is_of_heading) {
        faults.push(
            Fault::at(
                Rule::HeadingClass,
                classes.span.clone(),
                format!("the heading names {texts}, but no row below it has such a code"),
            )
            .label("the first row is at")
            .and(below[0].code.span.clone())
            .help("correct the class in the heading, or move the rows"),
        );
        return;
    }
    for rows in below.chunk_by(|one, other| one.table == other.table) {
        if rows.len() > 1 && !rows.iter().any(is_of_heading) {
            faults.push(table_below_heading(classes, &rows[0], &texts));
            continue;
        }
        let odd = rows.iter().filter(|status| !is_of_heading(status));
        faults.extend(odd.map(|status| row_below_heading(classes, status, &texts)));
    }
}

fn table_below_heading(classes: &Spanned<Vec<u16>>, first: &Placed<'_>, texts: &str) -> Fault {
    let message = format!("no row of this table is of {texts}, which the heading above names");
    Fault::at(Rule::HeadingClass, first.table.clone(), message)
        .label("the heading is at")
        .and(classes.span.clone())
        .help(format!("write a heading for {}xx above the table, or correct the codes", first.code.value / 100))
}

fn row_below_heading(classes: &Spanned<Vec<u16>>, status: &Placed<'_>, texts: &str) -> Fault {
    let code = status.code.value;
    Fault::at(Rule::HeadingClass, status.code.span.clone(), format!("`{code}` is below a heading for {texts}"))
        .label("the heading is at")
        .and(classes.span.clone())
        .help(format!("move the row below a heading of {}xx, or correct the code or the heading", code / 100))
}
