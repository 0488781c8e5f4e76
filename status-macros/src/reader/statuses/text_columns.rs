//! Which columns of the status tables are the message and the purpose, and which the docs show.

use super::column_faults::{contradicted_header, exchanged_arguments};
use super::columns::Columns;
use super::evidence::{Messages, PhraseEvidence};
use super::known_headers::{self, Meaning};
use super::open_columns::{OPEN, unnamed};
use super::text_finder::{Finder, Others, settles_texts};
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::Faults;
use crate::reader::markdown::Table;
use crate::reader::tables::compare_tables;

/// Finds the columns of all status tables, whose code columns are known.
pub(super) fn find(tables: &mut [(&Table<'_>, &mut Columns)], args: &ColumnArgs, faults: &mut Faults) {
    let (mut coded, mut own, mut pairs, mut sound) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (table, columns) in &*tables {
        let pair = exchanged(table, columns.code, args);
        if pair.is_none() {
            sound.push((*table, columns.code));
        }
        coded.push((*table, columns.code));
        own.push(*table);
        pairs.push(pair);
    }
    let messages = Messages::of(&sound);
    let means = |header: &str, role: Role| {
        let meaning = if role == Role::Message { Meaning::Message } else { Meaning::Purpose };
        known_headers::meaning(header) == Some(meaning)
    };
    let is_meant = args.header(Role::Message).is_some_and(|header| messages.below(header).is_message());
    if let Some(fault) = exchanged_arguments(&own, [Role::Message, Role::Purpose], args, &means).filter(|_| !is_meant) {
        faults.push(fault);
        return;
    }
    let messages_of_others = Headers::of(&coded, Meaning::Message);
    let purposes_of_others = Headers::of(&coded, Meaning::Purpose);
    for (index, (table, columns)) in tables.iter_mut().enumerate() {
        if let Some((header, cells)) = pairs[index] {
            faults.push(contradicted_header(table, header, cells));
            (columns.message, columns.purpose) = (Some(cells), Some(header));
            columns.typed = vec![None; args.typed.len()];
            continue;
        }
        let others = Others { message: messages_of_others.beside(index), purpose: purposes_of_others.beside(index) };
        let finder = Finder { table, code: columns.code, messages: &messages, others, args };
        let before = faults.len();
        columns.typed = args.typed.iter().map(|typed| finder.named(&typed.header, faults)).collect();
        columns.message = finder.message(faults);
        columns.purpose = finder.purpose(columns.message, faults);
        let has_role =
            |column: &usize| *column == columns.code || [columns.message, columns.purpose].contains(&Some(*column));
        columns.shown = (0..table.header.cells.len()).filter(|column| !has_role(column)).collect();
        // One fault of the columns is enough: its help shows the whole argument.
        if faults.len() == before {
            faults.extend(OPEN.iter().find_map(|rule| rule(&finder, columns)));
        }
    }
    compare(tables, args, faults);
}

/// The first two tables with a header of a meaning: of each table, one of them is another.
struct Headers<'t>(Vec<(usize, &'t str)>);

impl<'t> Headers<'t> {
    fn of(tables: &[(&'t Table<'_>, usize)], wanted: Meaning) -> Self {
        let has_header = |(index, (table, _)): (usize, &(&'t Table<'_>, usize))| {
            let mut headers = table.header.cells.iter();
            let header = headers.find(|header| known_headers::meaning(&header.text) == Some(wanted))?;
            Some((index, &*header.text))
        };
        Self(tables.iter().enumerate().filter_map(has_header).take(2).collect())
    }

    fn beside(&self, own: usize) -> Option<&'t str> {
        self.0.iter().find(|(index, _)| *index != own).map(|(_, header)| *header)
    }
}

/// The column whose header means the messages, and the one that has them, if no cell below the header is a phrase.
fn exchanged(table: &Table<'_>, code: usize, args: &ColumnArgs) -> Option<(usize, usize)> {
    let mut columns = 0..table.header.cells.len();
    let is_message =
        |column: &usize| known_headers::meaning(&table.header.cells[*column].text) == Some(Meaning::Message);
    let header = columns.clone().find(is_message).filter(|_| !settles_texts(args))?;
    let cells = columns.find(|column| *column != code && PhraseEvidence::of_one(table, code, *column).is_message())?;
    (cells != header && PhraseEvidence::of_one(table, code, header).lacks_all()).then_some((header, cells))
}

/// Compares the tables: what one has under a name that the attribute gives, another may have under another name.
fn compare(tables: &[(&Table<'_>, &mut Columns)], args: &ColumnArgs, faults: &mut Faults) {
    if !settles_texts(args) {
        return;
    }
    let before = faults.len();
    for (of, what) in [(message_of as fn(&Columns) -> Option<usize>, "messages"), (purpose_of, "purposes")] {
        let columns = tables.iter().map(|(table, columns)| (*table, of(columns), &*columns.shown));
        compare_tables::compare(&columns.collect::<Vec<_>>(), what, args, faults);
    }
    if faults.len() == before {
        faults.extend(tables.iter().find_map(|(table, columns)| unnamed(table, columns, args)));
    }
}

fn message_of(columns: &Columns) -> Option<usize> {
    columns.message
}

fn purpose_of(columns: &Columns) -> Option<usize> {
    columns.purpose
}
