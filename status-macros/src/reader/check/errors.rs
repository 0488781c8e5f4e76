//! Rules on an error among the others, and between the errors and the attribute.

use super::attribute::taken_name;
use super::denied_row;
use super::heading_class::{self, Placed};
use crate::reader::attr::ErrorArgs;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::ErrorRow;
use crate::reader::statuses::mentions;
use crate::reader::{rfc9110, spelling, words};

/// Checks every error among the others; keeps, for the enum, those that can be in it together.
pub(crate) fn check(errors: &mut Vec<ErrorRow>, args: &ErrorArgs, faults: &mut Faults) {
    let mut placed = Vec::new();
    for error in &*errors {
        placed.push(Placed { code: &error.status.code, table: &error.table, classes: error.classes.as_ref() });
    }
    heading_class::check(&placed, faults);
    for error in &*errors {
        faults.extend(
            denied_row::of_error(error, args).or_else(|| other_status(error)).or_else(|| link_code(error, errors)),
        );
    }
    if faults.is_empty() {
        for rename in &args.rename {
            let fault = unused_rename(&rename.code, errors);
            faults.extend(fault.map(|fault| fault.argument(rename.at)));
        }
    }
    keep_first(errors, |error| error.code.value.to_ascii_lowercase(), &same_code, faults);
    keep_first(errors, |error| error.variant.clone(), &|first, second| same_name(first, second, args), faults);
}

/// A link of a row that ends in the code of another one.
fn link_code(error: &ErrorRow, errors: &[ErrorRow]) -> Option<Fault> {
    let own = &error.code.value;
    error.links.iter().find_map(|link| {
        let path = link.value.split('?').next().unwrap_or_default().trim_end_matches('/');
        let end = words::strip_end(path, &[".html", ".md"]).unwrap_or(path).rsplit(['/', '#'].as_slice()).next()?;
        let is_other = |other: &&ErrorRow| rfc9110::has_same_words(&other.code.value, end);
        let other = errors.iter().find(is_other).filter(|_| !rfc9110::has_same_words(end, own))?;
        let message = format!("the link of `{own}` leads to `{}`", other.code.value);
        Some(Fault::at(Rule::LinkCode, link.span.clone(), message).help("correct the link or the code"))
    })
}

/// Another status in the texts of the row: `Gone (410)`, `Returned with 410.`
fn other_status(error: &ErrorRow) -> Option<Fault> {
    let (code, status) = (&error.code.value, error.status.code.value);
    let title = error.own_title.as_deref().unwrap_or_default();
    let is_named = |owner: &u16| *owner >= 400 && !rfc9110::is_plain_word(title);
    let texts = error.extras.iter().map(|extra| &extra.cell).chain([&error.detail]).map(|prose| &prose.text);
    let said = || texts.filter_map(|text| mentions::said_of_row(text)).find(|said| *said != status);
    let in_title = mentions::beside_text(title).or_else(|| rfc9110::owner(title).filter(is_named));
    let other = in_title.filter(|other| *other != status && !rfc9110::is_phrase(status, title)).or_else(said)?;
    let message = format!("`{code}` has the status `{status}`, and a text of its row says `{other}`");
    Some(Fault::at(Rule::HeadingStatus, error.status.code.span.clone(), message).help("correct one of the two"))
}

/// Removes every row that has what an earlier row has.
fn keep_first(
    errors: &mut Vec<ErrorRow>,
    key: fn(&ErrorRow) -> String,
    fault: &dyn Fn(&ErrorRow, &ErrorRow) -> Fault,
    faults: &mut Faults,
) {
    let mut texts = Vec::new();
    for error in &*errors {
        texts.push(key(error));
    }
    let mut keys: Vec<(&str, usize)> = Vec::new();
    for (index, text) in texts.iter().enumerate() {
        keys.push((text, index));
    }
    spelling::sort(&mut keys);
    // For each row, the earlier one.
    let mut earlier: Vec<Option<usize>> = vec![None; errors.len()];
    let mut first = 0;
    for (position, (text, index)) in keys.iter().enumerate() {
        if position > 0 && keys[first].0 == *text {
            earlier[*index] = Some(keys[first].1);
        } else {
            first = position;
        }
    }
    let mut start = 0;
    for table in errors.chunk_by(|one, other| one.table == other.table) {
        let pairs = || earlier[start..].iter().zip(table);
        let is_same = |(twin, error): (&Option<usize>, &ErrorRow)| {
            twin.is_some_and(|twin| errors[twin].code.value.eq_ignore_ascii_case(&error.code.value))
        };
        match earlier[start] {
            // Rows that share a name only have a fault each.
            Some(twin) if table.len() > 1 && pairs().all(is_same) => faults.push(same_table(&errors[twin], &table[0])),
            _ => faults.extend(pairs().filter_map(|(twin, error)| Some(fault(&errors[(*twin)?], error)))),
        }
        start += table.len();
    }
    let mut earlier = earlier.into_iter();
    errors.retain(|_| earlier.next().flatten().is_none());
}

/// All rows of a table are in another one: one fault instead of one for each row.
fn same_table(first: &ErrorRow, second: &ErrorRow) -> Fault {
    Fault::at(Rule::DuplicateCode, second.table.clone(), "all errors of this table are in another table")
        .label("the other is at")
        .and(first.table.clone())
        .help("remove one of the tables, or move its columns to the other one; if each section has its own errors, make an enum for each: `under = \"…\"`")
}

fn same_code(first: &ErrorRow, second: &ErrorRow) -> Fault {
    let (one, other) = (&first.code.value, &second.code.value);
    let message = if one == other {
        format!("two rows have the code `{other}`")
    } else {
        format!("the error codes `{one}` and `{other}` differ only in case")
    };
    Fault::at(Rule::DuplicateCode, second.code.span.clone(), message)
        .label("the first is at")
        .and(first.code.span.clone())
        .help(if first.table == second.table {
            "remove one of the rows, or give it a code of its own"
        } else {
            "an error has one row: write both details in one, or correct its code; if each section has its own errors, make an enum for each: `under = \"…\"`"
        })
}

fn same_name(first: &ErrorRow, second: &ErrorRow, args: &ErrorArgs) -> Fault {
    for (renamed, other) in [(second, first), (first, second)] {
        if let Some(rename) = args.rename.iter().find(|rename| rename.code == renamed.code.value) {
            return taken_name(rename, &other.code.value, other.code.span.clone());
        }
    }
    let code = &second.code.value;
    let text = format!("`{}` and `{code}` both give the name `{}`", first.code.value, second.variant);
    Fault::at(Rule::DuplicateName, second.code.span.clone(), text)
        .label("the other is at")
        .and(first.code.span.clone())
        .help(format!(
            "correct one of the codes, or remove its row; if both are meant, name a variant in the attribute: `rename({code:?} = …)`"
        ))
}

fn unused_rename(code: &str, errors: &[ErrorRow]) -> Option<Fault> {
    let mut codes: Vec<&str> = Vec::new();
    for error in errors {
        codes.push(&error.code.value);
    }
    if codes.contains(&code) {
        return None;
    }
    let help = match spelling::nearest(code, codes.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "delete the rename, or add a row for the code".to_owned(),
    };
    Some(
        Fault::of_page(Rule::UnusedRename, format!("the page has no `{code}`, which the attribute renames")).help(help),
    )
}
