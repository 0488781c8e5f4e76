//! Where GitHub reads a page in another way than the parser did: such a page is refused. Knows no HTTP.

mod cell_count;
mod cell_markup;
mod delimiter_row;
mod fence;
mod html_around;
mod lazy_lines;
mod lost_row;
mod merge_conflict;
mod outside_tables;
mod page;
mod piped_line;
mod run;
mod shape;
mod table_shape;

use super::fault::{Fault, Faults};
use super::markdown::{Cell, Document, Row, RowKind, Scope, Table};
use super::model::LeftAlone;

use shape::Shape;

/// Why the page cannot be read at all.
pub(crate) fn unreadable(text: &str) -> Option<Fault> {
    merge_conflict::merge_conflict(text)
}

/// Checks the whole page, each table once; `is_read` has an entry for each table of the document.
///
/// Returns the lines with pipes that are outside every table, with the reason.
pub(crate) fn check(document: &Document<'_>, scope: &Scope, is_read: &[bool], faults: &mut Faults) -> Vec<LeftAlone> {
    for rule in page::PAGE {
        faults.extend(rule(document, scope));
    }
    faults.extend(lazy_lines::check(document, scope));
    for (table, is_read) in document.tables.iter().zip(is_read) {
        if *is_read {
            read_table(document, table, faults);
        } else if scope.contains(table.header.span.start) {
            other_table(document, table, faults);
        } else {
            html(document, table, faults);
            // Below the table, a tag that a cell leaves open would go on.
            if cell_markup::have_html(&table.rows) {
                let shape = Shape::of(document, table);
                for row in &table.rows {
                    faults.extend(table_shape::indented_row(&shape, row));
                }
            }
        }
    }
    outside_tables::check(document, scope, faults)
}

fn read_table(document: &Document<'_>, table: &Table<'_>, faults: &mut Faults) {
    for rule in html_around::AROUND {
        faults.extend(rule(document, table));
    }
    head(document, table, faults);
    let shape = Shape::of(document, table);
    for rule in table_shape::TABLE {
        faults.extend(rule(&shape));
    }
    for row in &table.rows {
        for rule in table_shape::ROW {
            faults.extend(rule(&shape, row));
        }
        // Whether the table of a glued row is read is not known.
        if row.kind != RowKind::Glued {
            cells(document.source, row, faults);
        }
    }
}

/// A table that is not read must be where the parser sees it, and end where it ends.
fn other_table(document: &Document<'_>, table: &Table<'_>, faults: &mut Faults) {
    head(document, table, faults);
    html(document, table, faults);
    let source = document.source;
    let shape = Shape::of(document, table);
    for row in &table.rows {
        faults.extend(table_shape::indented_row(&shape, row));
        faults.extend(table_shape::glued_tables(&shape, row));
        faults.extend(row.cells.iter().find_map(|cell| cell_markup::odd_html(cell, &source[cell.span.clone()])));
    }
}

/// HTML in place of a row may begin a block for GitHub, and a part of a table in a cell ends the table. Where HTML begins and ends decides
/// which headings there are, and what is struck through, anywhere on the page.
fn html(document: &Document<'_>, table: &Table<'_>, faults: &mut Faults) {
    let shape = Shape::of(document, table);
    let is_html = |row: &&Row<'_>| document.source[row.span.clone()].trim_ascii_start().starts_with('<');
    faults.extend(table.rows.iter().filter(is_html).find_map(|row| table_shape::text_below_table(&shape, row)));
    for row in &table.rows {
        faults.extend(row.cells.iter().find_map(cell_markup::table_in_cell));
    }
}

/// A head that GitHub reads otherwise hides its table, so that each one matters.
fn head(document: &Document<'_>, table: &Table<'_>, faults: &mut Faults) {
    let shape = Shape::of(document, table);
    for rule in table_shape::HEAD {
        faults.extend(rule(&shape));
    }
    faults.extend(delimiter_row::below_header(&shape).or_else(|| delimiter_row::in_header(&shape)));
    cells(document.source, &table.header, faults);
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
