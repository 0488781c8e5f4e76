//! Which tables are tables of statuses, and which column of each contains the codes.

use std::cell::LazyCell;

use super::code_cell;
use super::column_faults::{exchanged_codes, two_code_columns};
use super::evidence::{CodeEvidence, Messages, PhraseEvidence};
use super::known_headers::{self, Meaning};
use super::named_column;
use super::repeated::{has_documented_headers, repeats};
use super::sight::{CodeColumn, Sight, sight};
use super::suggest_columns::Known;
use super::table_faults::{
    doubtful_table, is_sideways, leave_alone, misspelled, sideways, status_in_header, statuses_without_codes,
};
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::{Faults, Rule};
use crate::reader::markdown::{Cell, Table};
use crate::reader::model::Why;
use crate::reader::tables::compare_tables::headers_but;
use crate::reader::tables::typed_cell;
use crate::reader::{rfc9110, spelling};

/// Finds the code column of each table.
pub(super) fn find(tables: &[&Table<'_>], args: &ColumnArgs, faults: &mut Faults) -> Vec<CodeColumn> {
    if let Some(name) = args.header(Role::Code) {
        return named_column::find(tables, name, args, faults);
    }
    let mut sights: Vec<_> = tables.iter().map(|table| sight(table, args)).collect();
    hear_messages(tables, &mut sights);
    doubt_strangers(tables, &mut sights);
    find_twins(tables, &mut sights);
    find_lost_columns(tables, &mut sights);
    doubt_values(tables, &mut sights);
    let read = read(tables, &sights).first().map(|(table, code)| &*table.header.cells[*code].text);
    let documented = LazyCell::new(|| documented(tables, &sights));
    let mut columns = Vec::new();
    for (table, sight) in tables.iter().zip(&sights) {
        let fault = match *sight {
            Sight::Code(column) => {
                columns.push(column);
                continue;
            }
            Sight::Doubtful | Sight::Unknown(_) if repeats(table, &documented) => {
                columns.push(CodeColumn::None(Why::Repeated));
                continue;
            }
            Sight::InHeader(_) if has_documented_headers(table, &documented) => {
                columns.push(CodeColumn::None(Why::Repeated));
                continue;
            }
            Sight::Named(column) => statuses_without_codes(&table.header.cells[column], &leave_alone(read, args)),
            Sight::Sideways => sideways(table, &leave_alone(read, args)),
            Sight::InHeader(_) if is_sideways(table) => sideways(table, &leave_alone(read, args)),
            Sight::InHeader(column) => status_in_header(&table.header.cells[column], &leave_alone(read, args)),
            Sight::Exchanged(header, codes) => exchanged_codes(table, header, codes),
            Sight::TwoCodes(first, second) => {
                let fault = two_code_columns(table, first, second, Known::default(), args);
                let has = |code: &str| [first, second].iter().any(|column| table.header.cells[*column].text == code);
                match read.filter(|_| fault.rule() == Rule::TwoCodeColumns) {
                    // The argument would name a header of this table, too.
                    Some(code) if has(code) => fault.help(
                        "rename one of the two headers; if these are codes of errors, write `Error code` above them",
                    ),
                    Some(_) => fault.help(format!("rename one of the two headers{}", leave_alone(read, args))),
                    None => fault,
                }
            }
            _ => misspelled(table, args).unwrap_or_else(|| doubtful_table(table, read, &documented, args)),
        };
        faults.push(fault);
        columns.push(CodeColumn::None(Why::Doubtful));
    }
    columns
}

/// The codes of the tables that are read.
fn documented(tables: &[&Table<'_>], sights: &[Sight]) -> Vec<u16> {
    let mut codes = Vec::new();
    for (table, code) in read(tables, sights) {
        codes.extend(table.column(code).filter_map(code_cell::read).map(|code| code.number));
    }
    codes
}

/// The tables that are read, each with its code column.
fn read<'t, 'p>(tables: &[&'t Table<'p>], sights: &[Sight]) -> Vec<(&'t Table<'p>, usize)> {
    let mut read = Vec::new();
    for (table, sight) in tables.iter().zip(sights) {
        if let Sight::Code(CodeColumn::At(code)) = *sight {
            read.push((*table, code));
        }
    }
    read
}

/// A column of codes with an unknown header is the code column if the messages beside it say so, in this or a like table.
fn hear_messages(tables: &[&Table<'_>], sights: &mut [Sight]) {
    let mut coded = Vec::new();
    for (table, sight) in tables.iter().zip(&*sights) {
        if let Sight::Unknown(code) | Sight::Code(CodeColumn::At(code)) = *sight {
            coded.push((*table, code));
        }
    }
    let messages = Messages::of(&coded);
    for (table, sight) in tables.iter().zip(sights) {
        let Sight::Unknown(code) = *sight else { continue };
        let is_message = |column: usize| {
            let header = &table.header.cells[column].text;
            let is_known = known_headers::meaning(header) == Some(Meaning::Message);
            let own = PhraseEvidence::of_one(table, code, column);
            column != code && own.has_any() && (is_known || messages.below(header).is_message())
        };
        let speaks = (0..table.header.cells.len()).any(is_message) || table.column(code).all(code_cell::has_phrase);
        *sight = if speaks { Sight::Code(CodeColumn::At(code)) } else { Sight::Doubtful };
    }
}

/// Beside a table with phrases, one without any may be about something else, if its codes have another header, or if it has other headers
/// and a message for each code: the states of an order. One of another protocol has codes of both kinds, registered and not.
fn doubt_strangers(tables: &[&Table<'_>], sights: &mut [Sight]) {
    let (mut speaking, mut codes, mut silent) = (Vec::new(), Vec::new(), Vec::new());
    for (index, (table, sight)) in tables.iter().zip(&*sights).enumerate() {
        let Sight::Code(CodeColumn::At(code)) = *sight else { continue };
        let means_message = |header: &Cell<'_>| known_headers::meaning(&header.text) == Some(Meaning::Message);
        let mut columns = 0..table.header.cells.len();
        let header = spelling::key(&table.header.cells[code].text);
        let speaks = columns.any(|column| PhraseEvidence::of_one(table, code, column).has_any());
        if speaks || table.column(code).any(code_cell::has_phrase) {
            speaking.push(headers_but(table, None));
            codes.push(header);
        } else if CodeEvidence::of(table, code).is_all() {
            let codes = table.column(code).filter_map(code_cell::read);
            let registered = codes.filter(|code| rfc9110::phrase(code.number).is_some()).count();
            let has_unregistered = registered < table.rows.len();
            let is_strange = table.rows.len() > 1 || has_unregistered;
            let are_labels = |column: usize| {
                known_headers::meaning(&table.header.cells[column].text) == Some(Meaning::Either)
                    && table.column(column).all(|cell| cell.text.split(' ').count() < 3)
            };
            let has_messages =
                table.header.cells.iter().any(means_message) || (0..table.header.cells.len()).any(are_labels);
            // Nobody makes up codes below 400.
            let mut codes = table.column(code).filter_map(code_cell::read).map(|code| code.number);
            let is_made_up = codes.any(|code| code < 400 && rfc9110::phrase(code).is_none());
            let is_of_another = has_messages && has_unregistered && (registered > 0 || is_made_up);
            silent.push((index, header, is_strange && has_messages, is_of_another));
        }
    }
    let (speaking, codes) = (spelling::sorted(&speaking), spelling::sorted(&codes));
    for (index, header, has_messages, is_of_another) in silent.into_iter().filter(|_| !speaking.is_empty()) {
        let has_headers = spelling::contain(&speaking, &headers_but(tables[index], None));
        let has_code = spelling::contain(&codes, &header);
        if is_of_another || !has_headers && (has_messages || !has_code) {
            sights[index] = Sight::Doubtful;
        }
    }
}

/// Beside a table with messages, one whose codes all have rows there, and that has nothing but values, only says more of them; so does
/// one with other headers and single words below those that say nothing.
fn doubt_values(tables: &[&Table<'_>], sights: &mut [Sight]) {
    let (read, documented) = (read(tables, sights), documented(tables, sights));
    // Of a status that has no row, a number says more.
    let is_new = |cell: &Cell<'_>| {
        let lacks_row = |code: u16| code >= 400 && !rfc9110::may_be_any_number(code) && !documented.contains(&code);
        code_cell::read(cell).is_some_and(|code| lacks_row(code.number))
    };
    let is_value = |cell: &Cell<'_>| typed_cell::is_value(&cell.text) && !is_new(cell);
    let is_word = |cell: &Cell<'_>| !cell.text.contains(' ') && rfc9110::owner(&cell.text).is_none() && !is_new(cell);
    let has_values = |table: &Table<'_>, code: usize| {
        (0..table.header.cells.len()).all(|column| column == code || table.column(column).all(is_value))
    };
    let has_words = |table: &Table<'_>, code: usize| {
        let is_unknown = |column: usize| {
            let header = &table.header.cells[column].text;
            known_headers::meaning(header).is_none()
                && known_headers::misspelled(header).is_none()
                && !known_headers::is_of_message(header)
        };
        let says_more = |column: usize| {
            table.column(column).all(is_value) || is_unknown(column) && table.column(column).all(is_word)
        };
        (0..table.header.cells.len()).all(|column| column == code || says_more(column))
    };
    // The codes beside texts, and those beside more than words.
    let (mut beside_texts, mut beside_words, mut headers) = (Vec::new(), Vec::new(), Vec::new());
    for (table, code) in read {
        let codes = || table.column(code).filter_map(code_cell::read).map(|code| code.number);
        if !has_values(table, code) {
            beside_texts.extend(codes());
        }
        if !has_words(table, code) {
            beside_words.extend(codes());
            headers.push(headers_but(table, None));
        }
    }
    let headers = spelling::sorted(&headers);
    for (table, sight) in tables.iter().zip(sights) {
        let Sight::Code(CodeColumn::At(code)) = *sight else { continue };
        let are_in = |documented: &[u16]| {
            table.column(code).all(|cell| code_cell::read(cell).is_some_and(|code| documented.contains(&code.number)))
        };
        let is_of_others = || !spelling::contain(&headers, &headers_but(table, None));
        let says_more = has_values(table, code) && are_in(&beside_texts)
            || has_words(table, code) && are_in(&beside_words) && is_of_others();
        if table.header.cells.len() > 1 && !table.rows.is_empty() && says_more {
            *sight = Sight::Code(CodeColumn::None(Why::Repeated));
        }
    }
}

/// A table with the headers of one that is read, but for that of its codes, has lost a column.
fn find_lost_columns(tables: &[&Table<'_>], sights: &mut [Sight]) {
    let mut others = Vec::new();
    for (table, code) in read(tables, sights) {
        others.push(headers_but(table, Some(code)));
    }
    let read = spelling::sorted(&others);
    for (table, sight) in tables.iter().zip(sights) {
        let is_other = matches!(sight, Sight::Code(CodeColumn::None(Why::NothingLikeACode)));
        if is_other && table.header.cells.len() > 1 && spelling::contain(&read, &headers_but(table, None)) {
            *sight = Sight::Named(0);
        }
    }
}

/// A table with the headers of one that is read is another one of statuses, unless it is one of errors.
fn find_twins(tables: &[&Table<'_>], sights: &mut [Sight]) {
    let mut keys = Vec::new();
    for (table, code) in read(tables, sights) {
        keys.push((headers_but(table, None), code));
    }
    let mut read = Vec::new();
    for (key, code) in &keys {
        read.push((&**key, *code));
    }
    spelling::sort(&mut read);
    for (table, sight) in tables.iter().zip(sights) {
        let why = match *sight {
            Sight::Code(CodeColumn::None(why)) => why,
            // One row says too little by itself.
            Sight::Doubtful if table.rows.len() == 1 => Why::Doubtful,
            _ => continue,
        };
        let own = headers_but(table, None);
        // The headers of a table of statuses, and then `Error code`.
        if why == Why::Catalogue && read.iter().any(|(other, _)| own.starts_with(other)) {
            *sight = Sight::Doubtful;
            continue;
        }
        let Ok(index) = read.binary_search_by(|(other, _)| (*other).cmp(&own)) else { continue };
        if why == Why::Doubtful && !CodeEvidence::of(table, read[index].1).is_all() {
            continue;
        }
        if !CodeEvidence::of(table, read[index].1).are_of_errors() {
            *sight = Sight::Code(CodeColumn::At(read[index].1));
        }
    }
}
