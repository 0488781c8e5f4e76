//! Which columns of the status tables are the message and the purpose, and which the docs show.

use super::code_cell;
use super::column_faults::{
    Missing, absent_column, ambiguous_column, contradicted_header, exchanged_headers, missing_beside_named,
    missing_beside_others, missing_column, misspelled_header, repeated_column, two_code_columns, two_message_columns,
    two_purpose_columns, unknown_messages,
};
use super::columns::Columns;
use super::evidence::{Messages, PhraseEvidence};
use super::known_headers::{self, Meaning};
use super::suggest_columns::{self, Known};
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::{Fault, Faults};
use crate::reader::markdown::{Cell, Table};
use crate::reader::tables::compare_tables;

/// Finds the columns of all status tables, whose code columns are known.
pub(super) fn find(tables: &mut [(&Table<'_>, &mut Columns)], args: &ColumnArgs, faults: &mut Faults) {
    let coded: Vec<_> = tables.iter().map(|(table, columns)| (*table, columns.code)).collect();
    let exchanged: Vec<_> = coded.iter().map(|(table, code)| exchanged(table, *code, args)).collect();
    let sound: Vec<_> =
        coded.iter().zip(&exchanged).filter(|(_, pair)| pair.is_none()).map(|(coded, _)| *coded).collect();
    let messages = Messages::of(&sound);
    let messages_of_others = Headers::of(&coded, Meaning::Message);
    let purposes_of_others = Headers::of(&coded, Meaning::Purpose);
    for (index, (table, columns)) in tables.iter_mut().enumerate() {
        if let Some((header, cells)) = exchanged[index] {
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

/// Rules on the columns that have no role yet, in the order in which their faults tell most. The first that applies counts.
const OPEN: &[fn(&Finder<'_, '_>, &Columns) -> Option<Fault>] = &[
    misspelled,
    second_code_column,
    texts_below_code_header,
    texts_elsewhere,
    ambiguous,
    remarks_behind_codes,
    missing,
];

/// The known headers of the messages and the purposes in other tables.
struct Others<'t> {
    message: Option<&'t str>,
    purpose: Option<&'t str>,
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

struct Finder<'t, 'p> {
    table: &'t Table<'p>,
    code: usize,
    messages: &'t Messages,
    others: Others<'t>,
    args: &'t ColumnArgs,
}

impl<'t, 'p> Finder<'t, 'p> {
    fn header(&self, column: usize) -> &'t Cell<'p> {
        &self.table.header.cells[column]
    }

    /// What the header says of its column.
    fn meaning(&self, column: usize) -> Option<Meaning> {
        known_headers::meaning(&self.header(column).text)
    }

    /// The columns that are not named by an argument and that this holds for, but for the code column.
    fn free(&self, holds: impl Fn(usize) -> bool) -> Vec<usize> {
        let is_free = |column: &usize| *column != self.code && !self.args.names(&self.header(*column).text);
        (0..self.table.header.cells.len()).filter(|column| is_free(column) && holds(*column)).collect()
    }

    fn meaning_of(&self, meaning: Meaning) -> Vec<usize> {
        self.free(|column| self.meaning(column) == Some(meaning))
    }

    fn phrases(&self, column: usize) -> PhraseEvidence {
        self.messages.below(&self.header(column).text)
    }

    /// The column that the attribute names: letter by letter.
    fn named(&self, name: &str, faults: &mut Faults) -> Option<usize> {
        let mut columns = (0..self.table.header.cells.len()).filter(|&column| self.header(column).text == name);
        let first = columns.next();
        match (first, columns.next()) {
            (None, _) => faults.push(absent_column(self.table, name)),
            (Some(first), Some(second)) => faults.push(repeated_column(self.table, first, second)),
            _ => {}
        }
        first
    }

    fn message(&self, faults: &mut Faults) -> Option<usize> {
        if let Some(name) = self.args.header(Role::Message) {
            return self.named(name, faults);
        }
        let by_header = self.meaning_of(Meaning::Message);
        let by_cells = self.free(|column| self.phrases(column).is_message() && !self.has_sentences(column));
        faults.extend(match (by_header.as_slice(), by_cells.as_slice()) {
            ([first, second, ..], _) => Some(repeated_column(self.table, *first, *second)),
            ([first], [other, ..]) if first != other && self.phrases(*first).lacks_all() => {
                Some(contradicted_header(self.table, *first, *other))
            }
            ([first], others) if others.iter().any(|other| other != first) && self.phrases(*first).has_any() => {
                let other = others.iter().find(|other| *other != first).unwrap_or(first);
                Some(two_message_columns(self.table, *first, *other, self.known(None), self.args))
            }
            ([], [first, second, ..]) => {
                Some(two_message_columns(self.table, *first, *second, self.known(None), self.args))
            }
            ([], [column]) if self.meaning(*column) == Some(Meaning::Purpose) => {
                Some(contradicted_header(self.table, *column, *column))
            }
            _ => None,
        });
        match (by_header.first(), by_cells.first()) {
            // Its cells contradict the header, which is a fault by now.
            (Some(header), Some(cells)) if self.phrases(*header).lacks_all() => Some(*cells),
            (header, cells) => header.or(cells).copied(),
        }
    }

    fn purpose(&self, message: Option<usize>, faults: &mut Faults) -> Option<usize> {
        if let Some(name) = self.args.header(Role::Purpose) {
            let named = self.named(name, faults);
            let has_phrases = |column: &usize| message.is_none() && self.phrases(*column).is_message();
            faults.extend(named.filter(has_phrases).map(|column| contradicted_header(self.table, column, column)));
            return named;
        }
        let mut by_header = self.meaning_of(Meaning::Purpose);
        by_header.retain(|column| Some(*column) != message);
        // While there is no message, such a column could be it.
        let is_settled = !settles_texts(self.args) && (message.is_some() || has_messages_beside_codes(self));
        let mut either = self.meaning_of(Meaning::Either);
        either.retain(|column| Some(*column) != message && !self.phrases(*column).has_any());
        let all = [by_header.as_slice(), if is_settled { &either } else { &[] }].concat();
        if let ([_, ..], [first, second, ..]) = (by_header.as_slice(), all.as_slice()) {
            faults.push(two_purpose_columns(self.table, *first, *second, self.known(message), self.args));
        }
        by_header.first().copied().or_else(|| self.either(message))
    }

    /// The only column whose header can mean a purpose, if no other column could be it: one of single words is none.
    fn either(&self, message: Option<usize>) -> Option<usize> {
        let has_texts = |column: usize| self.table.column(column).any(|cell| cell.text.contains(' '));
        let could_be = |column: usize| {
            let meaning = self.meaning(column);
            Some(column) != message && (meaning == Some(Meaning::Either) || meaning.is_none() && has_texts(column))
        };
        let open = self.free(could_be);
        let either: Vec<_> = open.iter().copied().filter(|column| self.meaning(*column).is_some()).collect();
        let [column] = *either.as_slice() else { return None };
        let is_only = open.len() == 1 || settles_texts(self.args);
        // Where the attribute names the messages, a phrase elsewhere is a mistake in a cell.
        let may_be_message = self.args.header(Role::Message).is_none() && self.phrases(column).has_any();
        (is_only && !may_be_message).then_some(column)
    }

    /// Whether cells are sentences below a header that may mean a purpose.
    fn has_sentences(&self, column: usize) -> bool {
        let is_sentence = |cell: &Cell<'_>| cell.text.ends_with('.') && cell.text.split(' ').count() > 3;
        self.meaning(column) == Some(Meaning::Either) && self.table.column(column).any(is_sentence)
    }

    /// Whether each cell is a sentence.
    fn is_prose(&self, column: usize) -> bool {
        self.table.column(column).all(|cell| cell.text.split(' ').count() > 2 && !cell.text.contains('{'))
    }

    /// Whether each cell has several words.
    fn are_texts(&self, column: usize) -> bool {
        self.table.column(column).all(|cell| cell.text.contains(' ') && !cell.text.contains('{'))
    }

    /// The columns that only the docs would show.
    fn open(&self, columns: &Columns) -> Vec<usize> {
        self.free(|column| columns.shown.contains(&column))
    }

    fn known(&self, message: Option<usize>) -> Known {
        Known { code: Some(self.code), message, purpose: None }
    }
}

/// However certain the cells are, a header that is nearly a known one is a mistake.
fn misspelled(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let mut headers = finder.open(columns);
    headers.extend(columns.message);
    if finder.args.header(Role::Code).is_none() {
        headers.push(finder.code);
    }
    headers.into_iter().find_map(|column| {
        let header = finder.header(column);
        let near = known_headers::misspelled(&header.text).filter(|_| !finder.args.names(&header.text))?;
        let meant = |meaning| (known_headers::meaning(near) == Some(meaning)).then_some(column);
        let message = columns.message.or(meant(Meaning::Message));
        let purpose = columns.purpose.or(meant(Meaning::Purpose));
        let known = Known { message, purpose, ..finder.known(None) };
        Some(misspelled_header(header, near, &suggest_columns::argument_or("", finder.table, known, finder.args)))
    })
}

fn second_code_column(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let second = finder.open(columns).into_iter().find(|column| finder.meaning(*column) == Some(Meaning::Code))?;
    let is_blocked = finder.args.header(Role::Code).is_none();
    is_blocked.then(|| two_code_columns(finder.table, finder.code, second, Known::default(), finder.args))
}

/// Single words below the header of the purposes, and sentences below one that is not of a text.
fn texts_elsewhere(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let purpose = columns.purpose.filter(|_| finder.args.header(Role::Purpose).is_none())?;
    let are_words = finder.table.column(purpose).all(|cell| !cell.text.is_empty() && !cell.text.contains(' '));
    let is_other = |column: &usize| matches!(finder.meaning(*column), None | Some(Meaning::Other));
    let texts = finder.open(columns).into_iter().find(|column| is_other(column) && finder.is_prose(*column));
    texts
        .filter(|_| are_words && finder.table.rows.len() > 1)
        .map(|texts| exchanged_headers(finder.table, purpose, texts, "purposes"))
}

/// A header of codes above texts says nothing once another column has the codes.
fn texts_below_code_header(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let missing = if columns.message.is_none() && !has_messages_beside_codes(finder) {
        Missing::Messages
    } else if columns.purpose.is_none() {
        Missing::Purposes
    } else {
        return None;
    };
    let has_text = |cell: &&Cell<'_>| cell.text.contains(' ') && !cell.text.contains('{');
    let has_texts = |column: &usize| {
        finder.meaning(*column) == Some(Meaning::Code)
            && finder.table.column(*column).filter(has_text).count() * 2 >= finder.table.rows.len()
    };
    let column = finder.open(columns).into_iter().find(has_texts)?;
    Some(missing_beside_named(finder.table, column, missing))
}

/// Some cells are phrases, so that the column could be the message, and others are not.
fn ambiguous(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    if columns.message.is_some() {
        return None;
    }
    let column = finder.open(columns).into_iter().find(|column| finder.phrases(*column).has_any())?;
    let known = Known { message: Some(column), purpose: columns.purpose, ..finder.known(None) };
    Some(ambiguous_column(finder.table, column, known, finder.args))
}

/// Texts behind all codes, of which none is a phrase: messages, or remarks such as a method.
fn remarks_behind_codes(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    let is_open = !settles_texts(finder.args) && columns.message.is_none() && has_messages_beside_codes(finder);
    let has_any = finder
        .table
        .column(finder.code)
        .any(|cell| code_cell::has_phrase(cell) || code_cell::line_break(cell).is_some());
    let known = Known { purpose: columns.purpose, ..finder.known(None) };
    (is_open && !has_any).then(|| unknown_messages(finder.table, finder.code, known, finder.args))
}

/// A column that could be a missing one, unless the attribute has said which columns there are.
fn missing(finder: &Finder<'_, '_>, columns: &Columns) -> Option<Fault> {
    if settles_texts(finder.args) {
        return None;
    }
    let has_message = columns.message.is_some() || has_messages_beside_codes(finder);
    let is_settled = has_message && columns.purpose.is_some();
    let could_be_missing = |column: usize| match finder.meaning(column) {
        None => !is_settled,
        Some(Meaning::Either) => !is_settled || columns.message.is_none(),
        Some(Meaning::Other) => {
            let is_answer = known_headers::is_answer(&finder.header(column).text);
            let may_be_message =
                !has_message && (finder.others.message.is_some() || is_answer) && finder.are_texts(column);
            may_be_message || columns.purpose.is_none() && finder.is_prose(column)
        }
        Some(_) => false,
    };
    let mut open = finder.open(columns);
    open.retain(|column| could_be_missing(*column));
    let by_header = open.iter().find(|column| finder.meaning(**column).is_some());
    // Beside codes that the attribute names, a column that is not known as a text is for the docs, if there is nothing to compare it with.
    let is_known = by_header.is_some() || columns.message.is_some() || columns.purpose.is_some();
    if !finder.args.roles.is_empty() && !is_known {
        let is_compared = finder.others.message.is_some() || finder.others.purpose.is_some();
        return unnamed(finder.table, columns, finder.args).filter(|_| is_compared || open.len() > 1);
    }
    let column = by_header.or(open.first()).copied()?;
    let known = Known { purpose: columns.purpose, ..finder.known(columns.message) };
    let (missing, other) = match columns.purpose {
        None => (Missing::Purposes, finder.others.purpose),
        Some(_) => (Missing::Messages, finder.others.message),
    };
    Some(match other {
        Some(other) => missing_beside_others(finder.table, column, missing, other),
        None => missing_column(finder.table, column, missing, known, finder.args),
    })
}

/// Where the attribute names some of the columns, columns with short cells are for the docs; one with texts could be the missing one.
fn unnamed(table: &Table<'_>, columns: &Columns, args: &ColumnArgs) -> Option<Fault> {
    let (missing, words) = if columns.message.is_none() && !have_messages(table, columns.code) {
        (Missing::Messages, 2)
    } else if columns.purpose.is_none() {
        (Missing::Purposes, 3)
    } else {
        return None;
    };
    let is_unknown = |header: &str| known_headers::meaning(header).is_none() && !args.names(header);
    let column = compare_tables::texts(table, &columns.shown, words, &is_unknown)?;
    Some(missing_beside_named(table, column, missing))
}

fn has_messages_beside_codes(finder: &Finder<'_, '_>) -> bool {
    have_messages(finder.table, finder.code)
}

/// Whether each code has its message in the same cell.
fn have_messages(table: &Table<'_>, code: usize) -> bool {
    let has_message = |cell: &Cell<'_>| code_cell::read(cell).is_some_and(|code| code.message.is_some());
    !table.rows.is_empty() && table.column(code).all(has_message)
}

fn settles_texts(args: &ColumnArgs) -> bool {
    args.settles_texts(|header| known_headers::meaning(header) == Some(Meaning::Code))
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
