//! Tables to error codes, each with its status: which tables are read, which column is which, cell by cell.

mod below_heading;
mod code_cell;
mod code_columns;
mod code_form;
mod code_of_line;
mod column_faults;
mod columns;
mod headers;
mod in_cells;
mod key_evidence;
mod line_text;
mod mention;
mod mentions;
mod one_word;
mod pairs;
mod row;
mod rows;
mod section;
mod sentences;
mod sight;
mod status_cell;
mod text_columns;
mod without_code;
mod without_status;

use super::attr::{ErrorArgs, PageArgs};
use super::fault::{Fault, Faults};
use super::markdown::{Document, Scope, Table};
use super::model::{ErrorRow, LeftAlone};
use super::rfc9110;
use super::statuses::code_cell::could_be as could_be_status;
use super::tables::{Kind, Subject, Verdict};

use columns::Columns;
use headers::Meaning;

impl Kind for ErrorArgs {
    type Columns = Columns;
    type Row = ErrorRow;

    const SUBJECT: Subject = Subject::Errors;

    fn page(&self) -> &PageArgs {
        &self.page
    }

    fn verdicts(&self, tables: &[&Table<'_>], faults: &mut Faults) -> Vec<Verdict<Columns>> {
        // What one header means, it means everywhere.
        let args = &self.page.columns;
        let mut verdicts = code_columns::find(tables, args, faults);
        let mut found = Vec::new();
        for (table, verdict) in tables.iter().zip(&mut verdicts) {
            if let Verdict::Read(columns) = verdict {
                found.push((*table, columns));
            }
        }
        text_columns::find(&mut found, args, faults);
        verdicts
    }

    fn is_like(&self, cells: &[String]) -> bool {
        let is_header = |cell: &String| matches!(headers::meaning(cell), Some(Meaning::Code | Meaning::AnyCode));
        let names_code = |cell: &String| one_word::is_key_like(cell) || is_header(cell);
        let names_status =
            |cell: &String| could_be_status(cell) || rfc9110::named(cell).is_some_and(|code| code >= 400);
        cells.iter().any(names_status) && cells.iter().any(names_code)
    }

    fn rows(&self, table: &Table<'_>, columns: &Self::Columns, rows: &mut Vec<ErrorRow>, faults: &mut Faults) {
        rows::read(table, columns, self, rows, faults);
    }

    fn beside_tables(
        &self,
        document: &Document<'_>,
        scope: &Scope,
        others: &[&Table<'_>],
        rows: &[ErrorRow],
        faults: &mut Faults,
    ) {
        status_cell::status_above(document, rows, faults);
        below_heading::check(document, scope, rows, faults);
        mentions::check(document, scope, others, rows, faults);
    }

    fn nothing_read(&self, left_alone: &[LeftAlone]) -> Fault {
        rows::no_error_table(left_alone)
    }
}
