//! Tables to statuses: which tables are read, which column is which, cell by cell. Looks at one row at a time.

mod catalogue;
pub(crate) mod class_heading;
pub(crate) mod code_cell;
mod code_column;
pub(crate) mod column_faults;
mod columns;
pub(crate) mod evidence;
mod in_text;
mod key_like;
pub(crate) mod known_headers;
mod line_start;
mod line_statuses;
mod lost_table;
pub(crate) mod mentions;
pub(crate) mod message_cell;
mod misnamed;
mod named_column;
mod number;
mod open_columns;
mod other_number;
mod page_texts;
pub(crate) mod quantity;
mod repeated;
mod row;
mod rows;
mod sight;
pub(crate) mod suggest_columns;
mod table_faults;
mod text_columns;
mod text_finder;
mod twins;

use super::attr::{Args, PageArgs, Role};
use super::fault::{Fault, Faults};
use super::markdown::{Document, Scope, Table};
use super::model::{LeftAlone, Status};
use super::rfc9110;
use super::spelling;
use super::tables::{Kind, Subject, Verdict};

use columns::Columns;
use sight::CodeColumn;

impl Kind for Args {
    type Columns = Columns;
    type Row = Status;

    const SUBJECT: Subject = Subject::Statuses;

    fn page(&self) -> &PageArgs {
        &self.page
    }

    fn verdicts(&self, tables: &[&Table<'_>], faults: &mut Faults) -> Vec<Verdict<Columns>> {
        // What one header means, it means everywhere.
        let args = &self.page.columns;
        let verdict = |code| match code {
            CodeColumn::None(why) => Verdict::LeftAlone(why),
            CodeColumn::At(code) => Verdict::Read(Columns { code, ..Columns::default() }),
        };
        let mut verdicts: Vec<_> = code_column::find(tables, args, faults).into_iter().map(verdict).collect();
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
        let names_error = |cell: &&String| rfc9110::named(cell).is_some_and(|code| code >= 400);
        let names_errors = cells.iter().filter(names_error).count() > 1;
        let is_of_another = |name: &str| !cells.iter().any(|cell| spelling::same(cell, name));
        if !names_errors && self.page.columns.header(Role::Code).is_some_and(is_of_another) {
            return false;
        }
        names_errors || cells.iter().any(|cell| code_cell::could_be(cell))
    }

    fn rows(&self, table: &Table<'_>, columns: &Self::Columns, rows: &mut Vec<Status>, faults: &mut Faults) {
        rows::read(table, columns, self, rows, faults);
    }

    fn beside_tables(
        &self,
        document: &Document<'_>,
        scope: &Scope,
        others: &[&Table<'_>],
        rows: &[Status],
        faults: &mut Faults,
    ) {
        mentions::check(document, scope, others, rows, faults);
    }

    fn in_place_of_a_table(&self, document: &Document<'_>, scope: &Scope, left_alone: &[LeftAlone]) -> Option<Fault> {
        lost_table::fault(document, scope, left_alone)
    }

    fn nothing_read(&self, left_alone: &[LeftAlone]) -> Fault {
        rows::no_status_table(left_alone, self)
    }
}
