//! Tables to statuses: which tables are read, which column is which, cell by cell. Looks at one row at a time.

mod catalogue;
mod class_heading;
mod code_cell;
mod code_column;
mod column_faults;
mod columns;
mod evidence;
mod known_headers;
mod message_cell;
mod plain_cell;
mod row;
mod rows;
mod select;
mod suggest_columns;
mod text_columns;
mod typed_cell;

#[allow(unused_imports)] // the oracle asks which columns were chosen
pub(crate) use columns::Verdict;
pub(crate) use rows::read;
pub(crate) use select::select;
