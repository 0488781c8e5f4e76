//! Which tables are tables of errors, and which columns of each contain the codes and the statuses.

use super::code_form::{forms_of, have_form_of, is_field};
use super::column_faults::{doubtful_table, missing_status};
use super::columns::Columns;
use super::headers::{self, Meaning};
use super::in_cells::is_of_removed;
use super::key_evidence::Evidence;
use super::sight::{Looker, Sight};
use super::status_cell;
use crate::reader::attr::{ColumnArgs, Role};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, Table};
use crate::reader::model::Why;
use crate::reader::spelling;
use crate::reader::statuses::column_faults::{absent_column, exchanged_arguments, misnamed_column};
use crate::reader::statuses::suggest_columns::only_code;
use crate::reader::tables::Verdict;
use crate::reader::tables::compare_tables::{self, headers_but};
use crate::reader::tables::typed_cell;
use crate::reader::words;

/// Finds the columns of the codes and the statuses of each table.
pub(super) fn find(tables: &[&Table<'_>], args: &ColumnArgs, faults: &mut Faults) -> Vec<Verdict<Columns>> {
    let fault = tables.iter().find_map(|table| misnamed(table, args).or_else(|| misplaced(table, args)));
    if let Some(fault) = fault.or_else(|| exchanged_arguments(tables, [Role::Title, Role::Detail], args, &means)) {
        faults.push(fault);
        return tables.iter().map(|_| Verdict::LeftAlone(Why::Doubtful)).collect();
    }
    let mut sights = Vec::new();
    for table in tables {
        sights.push(Looker::new(table, args).sight());
    }
    find_twins(tables, &mut sights);
    doubt_twins(tables, args, &mut sights);
    doubt_strangers(tables, args, &mut sights);
    let read = tables.iter().zip(&sights).find_map(|(table, sight)| match sight {
        Sight::Read { code, .. } => Some(&*table.header.cells[*code].text),
        _ => None,
    });
    let mut verdicts = Vec::new();
    let documented = documented(tables, &sights);
    doubt_forms(tables, args, &documented, &mut sights);
    for (table, sight) in tables.iter().zip(sights) {
        verdicts.push(match sight {
            Sight::Read { code, status } => Verdict::Read(Columns { code, status, ..Columns::default() }),
            Sight::LeftAlone(why) => Verdict::LeftAlone(why),
            Sight::WithoutStatus(code, _) if says_more(table, code, &documented) || is_of_removed(table) => {
                Verdict::LeftAlone(Why::NothingLikeAnErrorCode)
            }
            Sight::Doubtful(_) if repeats(table, &documented) => Verdict::LeftAlone(Why::Repeated),
            Sight::Doubtful(fault) | Sight::WithoutStatus(_, fault) => {
                faults.push(beside(fault, read, args));
                Verdict::LeftAlone(Why::Doubtful)
            }
        });
    }
    verdicts
}

/// The attribute has exchanged the headers of the codes and of the statuses.
fn misnamed(table: &Table<'_>, args: &ColumnArgs) -> Option<Fault> {
    let column = |role: Role| table.header.cells.iter().position(|header| Some(&*header.text) == args.header(role));
    let (code, status) = (column(Role::Code)?, column(Role::Status)?);
    let are_statuses = |column: usize| Evidence::of(table, column).are_all_statuses();
    (are_statuses(code) && !are_statuses(status)).then(|| misnamed_column(table, code, status, "error codes", args))
}

/// The attribute names a column that has none of the statuses or of the codes, which are in another one.
fn misplaced(table: &Table<'_>, args: &ColumnArgs) -> Option<Fault> {
    let named = |role: Role| table.header.cells.iter().position(|header| Some(&*header.text) == args.header(role));
    let other = |holds: &dyn Fn(Evidence) -> bool| {
        (0..table.header.cells.len()).find(|column| holds(Evidence::of(table, *column)))
    };
    let status = named(Role::Status).filter(|column| !Evidence::of(table, *column).has_status());
    if let (Some(status), Some(other)) = (status, other(&Evidence::are_all_statuses)) {
        return Some(misnamed_column(table, status, other, "statuses", args));
    }
    let code = named(Role::Code).filter(|column| Evidence::of(table, *column).words == 0)?;
    let other = other(&|evidence| evidence.are_codes() && !evidence.may_be_statuses())?;
    Some(misnamed_column(table, code, other, "error codes", args))
}

fn means(header: &str, role: Role) -> bool {
    let meaning = if role == Role::Title { Meaning::Title } else { Meaning::Detail };
    headers::meaning_of_text(header) == Some(meaning)
}

/// A table left alone whose codes have the form of those that are read, beside statuses, or below a header of codes.
fn doubt_forms(tables: &[&Table<'_>], args: &ColumnArgs, documented: &[&str], sights: &mut [Sight]) {
    // A status in the cell of a code is a mistake, unless all are such numbers.
    let is_status = |code: &&str| words::is_code(code);
    let has_others = !documented.iter().all(|code| is_status(&&**code));
    let forms = forms_of(&mut documented.iter().copied().filter(|code| !has_others || !is_status(code)));
    for (table, sight) in tables.iter().zip(sights) {
        if !matches!(sight, Sight::LeftAlone(Why::NothingLikeAnErrorCode)) {
            continue;
        }
        let columns = || 0..table.header.cells.len();
        let is_new = |column: usize| !table.column(column).all(|cell| documented.contains(&&*cell.text));
        let Some(code) = columns().find(|column| have_form_of(table, *column, &forms) && is_new(*column)) else {
            continue;
        };
        let meaning = headers::meaning(&table.header.cells[code].text);
        if columns().any(|column| column != code && Evidence::of(table, column).are_all_statuses()) {
            *sight = Sight::Doubtful(doubtful_table(table, code, args));
        } else if matches!(meaning, Some(Meaning::Code | Meaning::AnyCode)) {
            *sight = Sight::WithoutStatus(code, missing_status(table, code, args));
        } else if status_cell::of_heading(table).is_some() && !table.column(code).any(|cell| is_field(&cell.text)) {
            *sight = Sight::Doubtful(doubtful_table(table, code, args));
        }
    }
}

/// Whether all codes of a table have their rows; or one has, and the others have the form of those, so that each is told of.
fn says_more(table: &Table<'_>, code: usize, documented: &[&str]) -> bool {
    let is_documented = |cell: &Cell<'_>| documented.contains(&&*cell.text);
    let have_form = || have_form_of(table, code, &forms_of(&mut documented.iter().copied()));
    table.column(code).all(is_documented) || table.column(code).any(is_documented) && have_form()
}

/// Whether a table says nothing of documented codes but values, and their statuses, which are compared with the rows.
fn repeats(table: &Table<'_>, documented: &[&str]) -> bool {
    let is_theirs = |cell: &Cell<'_>| {
        let mut words = cell.text.split([',', ' '].as_slice()).filter(|word| !word.is_empty());
        !cell.text.is_empty() && words.all(|word| documented.contains(&word))
    };
    let is_value = |_, cell: &Cell<'_>| typed_cell::is_value(&cell.text);
    compare_tables::repeats(table, false, &is_theirs, &is_value)
}

/// The codes of the tables that are read.
fn documented<'t>(tables: &[&'t Table<'_>], sights: &[Sight]) -> Vec<&'t str> {
    let mut codes = Vec::new();
    for (table, sight) in tables.iter().zip(sights) {
        if let Sight::Read { code, .. } = *sight {
            codes.extend(table.column(code).map(|cell| &*cell.text));
        }
    }
    codes
}

/// Beside a table that is read, its header says how to read another one, and how to leave it alone.
fn beside(fault: Fault, read: Option<&str>, args: &ColumnArgs) -> Fault {
    match read.filter(|_| matches!(fault.rule(), Rule::DoubtfulTable | Rule::TwoCodeColumns)) {
        Some(code) => fault.help(format!(
            "if it is one, write `{code}` for the header of its codes; if it is not, {}",
            only_code(code, args)
        )),
        None => fault,
    }
}

/// A table with the headers of one that is read is another one of errors.
fn find_twins(tables: &[&Table<'_>], sights: &mut [Sight]) {
    let mut read = Vec::new();
    for (index, sight) in sights.iter().enumerate() {
        if let Sight::Read { code, status } = *sight {
            read.push((headers_but(tables[index], None), code, status));
        }
    }
    for (index, sight) in sights.iter_mut().enumerate() {
        if !matches!(sight, Sight::LeftAlone(Why::NothingLikeAnErrorCode)) {
            continue;
        }
        let own = headers_but(tables[index], None);
        for (other, code, status) in &read {
            if *other == own {
                *sight = Sight::Read { code: *code, status: *status };
            }
        }
    }
}

/// Beside a table whose header names the codes of errors, one whose header does not may be about something else.
fn doubt_strangers(tables: &[&Table<'_>], args: &ColumnArgs, sights: &mut [Sight]) {
    let is_known = |table: &Table<'_>, code: usize| {
        let header = &table.header.cells[code].text;
        args.names(header) || headers::meaning(header).is_some()
    };
    let mut has_known = false;
    for (table, sight) in tables.iter().zip(&*sights) {
        has_known |= matches!(*sight, Sight::Read { code, .. } if is_known(table, code));
    }
    for (table, sight) in tables.iter().zip(sights) {
        if let Sight::Read { code, .. } = *sight
            && has_known
            && !is_known(table, code)
        {
            *sight = Sight::Doubtful(doubtful_table(table, code, args));
        }
    }
}

/// A table with the headers of one that is read, but for that of the codes, is probably another one of errors.
fn doubt_twins(tables: &[&Table<'_>], args: &ColumnArgs, sights: &mut [Sight]) {
    let Some(name) = args.header(Role::Code) else { return };
    let mut read = Vec::new();
    for (table, sight) in tables.iter().zip(&*sights) {
        if let Sight::Read { code, .. } = *sight {
            read.push((*table, code));
        }
    }
    for (table, sight) in tables.iter().zip(sights) {
        let has = |header: &str| table.header.cells.iter().any(|own| spelling::same(&own.text, header));
        let is_twin = |(other, code): &(&Table<'_>, usize)| {
            let mut others = other.header.cells.iter().enumerate().filter(|(column, _)| column != code);
            table.header.cells.len() == other.header.cells.len() && others.all(|(_, header)| has(&header.text))
        };
        if matches!(sight, Sight::LeftAlone(Why::WithoutNamedHeader)) && read.iter().any(is_twin) {
            *sight = Sight::Doubtful(absent_column(table, name));
        }
    }
}
