//! Rules on a status among the others, and beside its links and headings.

use super::attribute::taken_name;
use super::denied_row;
use super::heading_class::{self, Placed};
use super::labels::Labels;
use super::near_miss;
use crate::reader::attr::Args;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::{Spanned, Status, StatusPage};
use crate::reader::{rfc9110, spelling, status_link, variant_name};

/// Rules on the message of a status. The first that applies is its fault.
const MESSAGE: &[fn(&Status, &Args) -> Option<Fault>] = &[
    message_of_another_code,
    swapped_cells,
    purpose_of_another_code,
    denied_row::of_status,
    lost_pipe,
    near_miss::near_miss,
];

/// Checks every status among the others; keeps, for the enum, those that can be in it together.
pub(crate) fn check(page: &mut StatusPage, args: &Args, faults: &mut Faults) {
    let mut placed = Vec::new();
    for status in &page.statuses {
        placed.push(Placed { code: &status.code, table: &status.table, classes: status.classes.as_ref() });
    }
    heading_class::check(&placed, faults);
    let labels = Labels::of(&page.statuses);
    for status in &page.statuses {
        if let Some(fault) = code_of_another_row(status) {
            faults.push(fault);
            continue;
        }
        for link in &status.links {
            faults.extend(status_link::fault(status.code.value, &link.value, link.span.clone()));
        }
        faults.extend(MESSAGE.iter().find_map(|rule| rule(status, args)).or_else(|| labels.fault(status)));
    }
    duplicate_code(&mut page.statuses, args, faults);
    duplicate_name(&mut page.statuses, args, faults);
}

/// Another code's registered phrase is a mistake; the code's own and free texts are not.
fn message_of_another_code(status: &Status, _: &Args) -> Option<Fault> {
    let (code, message) = (status.code.value, &status.message.value);
    let is_own = rfc9110::is_phrase(code, message);
    let whole = rfc9110::owner(message).or_else(|| rfc9110::named(message).filter(|_| !message.contains(' ')));
    let whole = whole.filter(|owner| *owner != code).map(|owner| (&**message, owner));
    let (phrase, owner) = whole.or_else(|| rfc9110::phrase_of_another(message, code)).filter(|_| !is_own)?;
    let code_and_link = if status.links.is_empty() { "the code" } else { "the code and its link" };
    let help = match rfc9110::phrase(code) {
        Some(phrase) => format!("correct {code_and_link} to `{owner}`, or the message to `{phrase}`"),
        None => format!("correct {code_and_link} to `{owner}`, or the message"),
    };
    let text = format!("`{phrase}` is the registered phrase of `{owner}`, not of `{code}`");
    Some(Fault::at(Rule::MessageOfAnotherCode, status.message.span.clone(), text).help(help))
}

/// A purpose that begins with the phrase of another code, as in `Bad Request -- It cannot be read.`
fn purpose_of_another_code(status: &Status, _: &Args) -> Option<Fault> {
    let code = status.code.value;
    let (phrase, owner) = rfc9110::phrase_of_another(&status.purpose.text, code)?;
    let is_exact = rfc9110::phrases(owner).any(|own| own == phrase);
    if !is_exact || rfc9110::is_plain_word(phrase) {
        return None;
    }
    let text = format!("the purpose of `{code}` begins with `{phrase}`, the registered phrase of `{owner}`");
    Some(
        Fault::at(Rule::MessageOfAnotherCode, status.code.span.clone(), text)
            .help(format!("correct the code to `{owner}`, or write the purpose in other words")),
    )
}

/// The message and the link agree about another code: the code is the mistake.
fn code_of_another_row(status: &Status) -> Option<Fault> {
    let (code, message) = (status.code.value, &status.message.value);
    let owner = rfc9110::owner(message).filter(|_| is_of_another_code(status))?;
    status.links.iter().any(|link| status_link::other_code(code, &link.value) == Some(owner)).then(|| {
        let text = format!("`{code}` has the message and the link of `{owner}`");
        Fault::at(Rule::MessageOfAnotherCode, status.code.span.clone(), text)
            .help(format!("correct the code to `{owner}`, or the message and the link"))
    })
}

fn is_of_another_code(status: &Status) -> bool {
    let message = &status.message.value;
    !rfc9110::is_phrase(status.code.value, message) && rfc9110::owner(message).is_some()
}

fn swapped_cells(status: &Status, _: &Args) -> Option<Fault> {
    let (code, message) = (status.code.value, &status.message.value);
    let purpose = &status.purpose.text;
    let is_swapped =
        !rfc9110::is_phrase(code, message) && rfc9110::phrases(code).any(|phrase| phrase.eq_ignore_ascii_case(purpose));
    is_swapped.then(|| {
        let text = format!("the purpose of `{code}` is its registered phrase, but the message is not");
        Fault::at(Rule::SwappedCells, status.message.span.clone(), text)
            .help("exchange the two cells, or the two headers")
    })
}

/// The phrase and more in the message, and nothing in the purpose: a pipe is missing.
fn lost_pipe(status: &Status, args: &Args) -> Option<Fault> {
    let (code, message) = (status.code.value, &status.message.value);
    let is_confirmed = args.rename.iter().any(|rename| rename.code == code);
    let begins =
        |phrase: &&str| message.strip_prefix(*phrase).is_some_and(|rest| rest.starts_with(' ') && rest.len() > 12);
    let phrase = rfc9110::phrases(code).find(begins).filter(|_| !is_confirmed && !status.purpose.text.contains(' '))?;
    let name = variant_name::of_message(phrase).unwrap_or_default();
    let text = format!("the message of `{code}` goes on behind `{phrase}`, the registered phrase");
    Some(Fault::at(Rule::NearMiss, status.message.span.clone(), text).help(format!(
        "write the rest in another column, behind a pipe `|`; if it is meant, confirm it in the attribute: `rename({code} = {name})`"
    )))
}

/// Removes every row whose code an earlier row has.
fn duplicate_code(statuses: &mut Vec<Status>, args: &Args, faults: &mut Faults) {
    let mut first: Vec<Option<usize>> = vec![None; usize::from(*rfc9110::CODES.end()) + 1];
    let mut removed = vec![false; statuses.len()];
    let mut pairs = Vec::new();
    let sizes = sizes_of_tables(statuses);
    for (index, status) in statuses.iter().enumerate() {
        let Some(seen) = first.get_mut(usize::from(status.code.value)) else { continue };
        match *seen {
            None => *seen = Some(index),
            Some(first) => {
                removed[index] = true;
                pairs.push((&statuses[first], status, sizes[index]));
            }
        }
    }
    for pairs in pairs.chunk_by(|(_, one, _), (_, other, _)| one.table == other.table) {
        let (first, second, rows) = pairs[0];
        let is_of_one_table = pairs.iter().all(|(other, ..)| other.table == first.table);
        if rows > 1 && rows == pairs.len() && is_of_one_table {
            faults.push(same_table(first, second, args));
            continue;
        }
        for (first, second, _) in pairs {
            faults.push(same_code(first, second, args));
        }
    }
    remove(statuses, removed);
}

fn remove(statuses: &mut Vec<Status>, removed: Vec<bool>) {
    let mut removed = removed.into_iter();
    statuses.retain(|_| !removed.next().unwrap_or_default());
}

/// For each status, how many its table has.
fn sizes_of_tables(statuses: &[Status]) -> Vec<usize> {
    let mut sizes = Vec::new();
    for table in statuses.chunk_by(|one, other| one.table == other.table) {
        sizes.resize(sizes.len() + table.len(), table.len());
    }
    sizes
}

/// All rows of a table are in another one: one fault instead of one for each row.
fn same_table(first: &Status, second: &Status, args: &Args) -> Fault {
    let help = match sections(first, second, args) {
        Some((Some(one), other)) => format!(
            "if each section has its own statuses, make an enum for each: `under = {one:?}` and `under = {other:?}`; if not, remove one of the tables"
        ),
        _ => "remove one of the tables; if it says something else of the same statuses, give its code column another header".to_owned(),
    };
    Fault::at(Rule::DuplicateCode, second.table.clone(), "all statuses of this table are in another table")
        .label("the other is at")
        .and(first.table.clone())
        .help(help)
}

/// The headings of two sections that may each be read alone; the first one has none if its heading is that of both.
fn sections<'s>(first: &'s Status, second: &'s Status, args: &Args) -> Option<(Option<&'s str>, &'s str)> {
    let other = second.headings.last().filter(|_| args.page.under.is_none())?;
    let one = first.headings.last();
    if one.is_some_and(|one| one.span == other.span) {
        return None;
    }
    let is_of_both = |one: &&Spanned<String>| second.headings.iter().any(|heading| heading.span == one.span);
    Some((one.filter(|one| !is_of_both(one)).map(|one| &*one.value), &*other.value))
}

fn same_code(first: &Status, second: &Status, args: &Args) -> Fault {
    let help = match sections(first, second, args) {
        Some((Some(one), other)) => format!(
            "if each section has its own statuses, make an enum for each: `under = {one:?}` for this one, and `under = {other:?}` for a second; if not, remove one of the rows"
        ),
        Some((None, other)) => format!(
            "if each section has its own statuses, write a heading above the first table, too, and make an enum for each, as with `under = {other:?}`; if not, write both purposes in one row"
        ),
        _ if first.message.value != second.message.value && second.code.value >= 400 => {
            "remove one of the rows; if they are errors that share a status, give each a code of its own, and read the table with `#[error_table(…)]`".to_owned()
        }
        _ if first.purpose.text != second.purpose.text => {
            "a status has one row: write both purposes in one, as in `… Or: …`, and delete the other; or correct its code"
                .to_owned()
        }
        _ => "a status has one row: remove one of the two, or correct its code".to_owned(),
    };
    let message = format!("two rows have the code `{}`", second.code.value);
    Fault::at(Rule::DuplicateCode, second.code.span.clone(), message)
        .label("the first is at")
        .and(first.code.span.clone())
        .help(help)
}

/// Removes every row whose variant an earlier row has.
fn duplicate_name(statuses: &mut Vec<Status>, args: &Args, faults: &mut Faults) {
    let mut names: Vec<(&str, usize)> = Vec::new();
    for (index, status) in statuses.iter().enumerate() {
        names.push((&status.variant, index));
    }
    spelling::sort(&mut names);
    let mut removed = vec![false; statuses.len()];
    for pair in names.windows(2) {
        let ((name, first), (other, second)) = (pair[0], pair[1]);
        if name == other {
            removed[second] = true;
            faults.extend(same_name(&statuses[first], &statuses[second], args));
        }
    }
    remove(statuses, removed);
}

fn same_name(first: &Status, second: &Status, args: &Args) -> Option<Fault> {
    // The name of another code's phrase is wrong already.
    if is_of_another_code(first) || is_of_another_code(second) {
        return None;
    }
    for (renamed, other) in [(second, first), (first, second)] {
        if let Some(rename) = args.rename.iter().find(|rename| rename.code == renamed.code.value) {
            return Some(taken_name(rename, other.code.value, other.message.span.clone()));
        }
    }
    let code = second.code.value;
    let text = format!("`{code}` and `{}` both give the name `{}`", first.code.value, second.variant);
    let own = rfc9110::phrase(code).and_then(variant_name::of_message).filter(|own| *own != second.variant);
    let message = own.as_ref().and(rfc9110::phrase(code)).map(|phrase| format!(": that of `{code}` may be `{phrase}`"));
    let (message, own) = (message.unwrap_or_default(), own.unwrap_or_else(|| format!("Status{code}")));
    let help =
        format!("change one of the messages{message}; or name a variant in the attribute: `rename({code} = {own})`");
    Some(
        Fault::at(Rule::DuplicateName, second.message.span.clone(), text)
            .label("the other is at")
            .and(first.message.span.clone())
            .help(help),
    )
}
