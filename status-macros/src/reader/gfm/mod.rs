//! Where GitHub reads a page in another way than the parser did: such a page is refused. Knows no HTTP.

mod cell_markup;
mod delimiter_row;
mod html_around;
mod outside_tables;
mod table_shape;

use super::fault::{Fault, Faults};
use super::markdown::{Cell, Document, Row, Scope, Table};
use super::model::LeftAlone;

/// Checks the whole page, each table once; `is_read` has an entry for each table of the document.
///
/// Returns the lines with pipes that are outside every table, with the reason.
pub(crate) fn check(document: &Document<'_>, scope: &Scope, is_read: &[bool], faults: &mut Faults) -> Vec<LeftAlone> {
    faults.extend(outside_tables::control_character(document, scope));
    faults.extend(outside_tables::lone_carriage_return(document, scope));
    for (table, is_read) in document.tables.iter().zip(is_read) {
        if scope.contains(table.header.span.start) {
            head(document.source, table, faults);
        }
        if *is_read {
            for rule in html_around::AROUND {
                faults.extend(rule(document, table));
            }
            rows(document.source, table, faults);
        }
    }
    outside_tables::check(document, scope, faults)
}

/// A head that GitHub reads otherwise hides its table, so that each one matters.
fn head(source: &str, table: &Table<'_>, faults: &mut Faults) {
    let shape = table_shape::Shape::of(source, table);
    for rule in table_shape::HEAD {
        faults.extend(rule(&shape));
    }
    faults.extend(delimiter_row::below_header(&shape));
    cells(source, &table.header, faults);
}

fn rows(source: &str, table: &Table<'_>, faults: &mut Faults) {
    let shape = table_shape::Shape::of(source, table);
    for rule in table_shape::TABLE {
        faults.extend(rule(&shape));
    }
    for row in &table.rows {
        for rule in table_shape::ROW {
            faults.extend(rule(&shape, row));
        }
        cells(source, row, faults);
    }
}

fn cells(source: &str, row: &Row<'_>, faults: &mut Faults) {
    for cell in &row.cells {
        let raw = &source[cell.span.clone()];
        for rule in cell_markup::CELL {
            faults.extend(rule(cell, raw));
        }
    }
}

/// A rule on a cell and its source.
type CellRule = fn(&Cell<'_>, &str) -> Option<Fault>;
