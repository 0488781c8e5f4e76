//! The rows of the tables that are read.

use super::plain_cell::{self, Content};
use super::{Kind, Selection, Subject, Verdict, denied_table};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Table};
use crate::reader::model::{LeftAlone, Why};

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
                    faults.extend(rule(table, K::SUBJECT));
                }
                faults.extend(denied_table::fault(document, table, K::SUBJECT));
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
const TABLE: &[fn(&Table<'_>, Subject) -> Option<Fault>] = &[table_in_footnote, no_rows, struck_header];

fn table_in_footnote(table: &Table<'_>, of: Subject) -> Option<Fault> {
    table.is_in_footnote.then(|| {
        Fault::at(Rule::TableInFootnote, table.header.span.clone(), format!("a table of {of} in a footnote"))
            .help("move it out of the footnote: GitHub shows a footnote only if the text refers to it")
    })
}

fn struck_header(table: &Table<'_>, _: Subject) -> Option<Fault> {
    table.header.cells.iter().find_map(|header| plain_cell::struck_through(header, Content::Header))
}

fn no_rows(table: &Table<'_>, of: Subject) -> Option<Fault> {
    table.rows.is_empty().then(|| {
        let one = match of {
            Subject::Statuses => "status",
            Subject::Errors => "error",
        };
        Fault::at(Rule::NoRows, table.header.span.clone(), "the table has no rows")
            .help(format!("write one row for each {one}, or delete the table"))
    })
}
