//! The status of an error: of its cell, else of the heading of its table.

use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, Document, Heading, Table, inline, lines};
use crate::reader::model::{ErrorRow, ErrorStatus, Spanned};
use crate::reader::statuses::{code_cell, mentions, message_cell};
use crate::reader::tables::plain_cell::{self, Content};
use crate::reader::words::is_symbol;
use crate::reader::{rfc9110, status_link};

/// The status of a cell; that of a retired code may be struck through with it.
pub(super) fn read(cell: &Cell<'_>, is_retired: bool, faults: &mut Faults) -> Option<ErrorStatus> {
    let read = code_cell::read(cell);
    let check = if is_retired { plain_cell::check_struck } else { plain_cell::check };
    let fault = check(cell, Content::Status)
        .or_else(|| read.is_none().then(|| not_a_status(cell)))
        .or_else(|| message_cell::bare_address(cell, Content::Status))
        .or_else(|| {
            let status = read.as_ref()?.number;
            inline::links(&cell.events).find_map(|link| status_link::fault(status, link, cell.span.clone()))
        });
    faults.extend(fault);
    read.map(|code| ErrorStatus { code: Spanned { value: code.number, span: cell.span.clone() }, phrase: code.message })
}

fn not_a_status(cell: &Cell<'_>) -> Fault {
    let fault = code_cell::fault(cell);
    match fault.rule() {
        Rule::CodeEmpty => fault.says("the status is empty".to_owned()).help("write the status, as in `404`"),
        Rule::CodeClass | Rule::CodeList | Rule::CodeRange => fault.help(
            "an error code has one status: write the usual one, and name another in the detail, as in `Can also be answered with 503.`; an error of its own has a row with another error code",
        ),
        _ => fault,
    }
}

/// The status of the nearest heading above the table that could have one.
pub(super) fn of_heading(table: &Table<'_>) -> Option<ErrorStatus> {
    let could_have = |heading: &&Heading| of(heading).is_some() || code_cell::could_be(&heading.text);
    table.headings.iter().rev().find(could_have).and_then(of)
}

/// The status that the heading is: `404 Not Found`, `Not Found (404)`, or with words of its own, `Name conflicts (409)`.
pub(super) fn of(heading: &Heading) -> Option<ErrorStatus> {
    if names_several(&heading.text) {
        return None;
    }
    let behind = heading.text.strip_suffix(')').and_then(|text| text.rsplit_once(" ("));
    let text = behind.map_or_else(
        || heading.text.clone(),
        |(phrase, code)| if rfc9110::owner(phrase).is_some() { format!("{code} {phrase}") } else { code.to_owned() },
    );
    let cell = Cell { text, events: Vec::new(), span: heading.span.clone() };
    if let Some(code) = rfc9110::owner(&heading.text).filter(|code| *code >= 400) {
        return Some(ErrorStatus { code: Spanned { value: code, span: cell.span }, phrase: Some(cell.text) });
    }
    let code = code_cell::read(&cell)?;
    Some(ErrorStatus { code: Spanned { value: code.number, span: cell.span }, phrase: code.message })
}

/// Whether a heading names more than one status: `Unauthorized (401) / Forbidden (403)`.
fn names_several(heading: &str) -> bool {
    let mut codes = mentions::all_within(heading);
    for part in heading.replace(" and ", ",").replace(" or ", ",").split([',', '/', '('].as_slice()) {
        codes.extend(rfc9110::owner(part.trim_matches(|c: char| !c.is_alphabetic())).filter(|code| *code >= 400));
    }
    codes.windows(2).any(|pair| pair[0] != pair[1])
}

/// A status beside the heading of its table that names another one.
pub(super) fn heading_status(table: &Table<'_>, status: &ErrorStatus) -> Option<Fault> {
    let heading = of_heading(table).filter(|heading| fault(heading).is_none())?;
    let (own, other) = (status.code.value, heading.code.value);
    (own != other).then(|| {
        Fault::at(Rule::HeadingStatus, status.code.span.clone(), format!("`{own}` is below a heading for `{other}`"))
            .label("the heading is at")
            .and(heading.code.span)
            .help("move the row below another heading, or correct the status or the heading")
    })
}

/// A heading or a line right above a table says that its errors have a status that none of them has: `These are returned with 410:`.
pub(super) fn status_above(document: &Document<'_>, errors: &[ErrorRow], faults: &mut Faults) {
    const WORDS: usize = 8;
    for errors in errors.chunk_by(|one, other| one.table == other.table) {
        let table = &errors[0].table;
        let above = lines::line_above(document.source, table.start);
        let text = inline::seen_in_line(lines::without_marks(
            document.source[above.clone()].trim_start_matches(['#', ' '].as_slice()),
        ));
        let names = |text: &str| {
            text.split(' ').count() <= WORDS && text.split(' ').any(|word| word.trim_matches(is_symbol).len() > 2)
        };
        let [other] = *mentions::all_within(&text) else { continue };
        if names(&text)
            && errors.iter().all(|error| error.status.code.value != other && error.status.code.span.start > table.start)
        {
            let message = format!("`{other}` is right above a table of errors, and none of them has it");
            faults.push(
                Fault::at(Rule::HeadingStatus, above, message)
                    .label("the first is at")
                    .and(errors[0].status.code.span.clone())
                    .help("correct the status here or in the rows, or move this line below the table"),
            );
        }
    }
}

/// Rules on a status, wherever it stands. The first that applies is its fault.
const STATUS: &[fn(&ErrorStatus) -> Option<Fault>] = &[status_not_an_error, status_phrase];

/// What is wrong with a status that can be read.
pub(super) fn fault(status: &ErrorStatus) -> Option<Fault> {
    STATUS.iter().find_map(|rule| rule(status))
}

fn status_not_an_error(status: &ErrorStatus) -> Option<Fault> {
    let code = status.code.value;
    (code < 400).then(|| {
        Fault::at(Rule::StatusNotAnError, status.code.span.clone(), format!("`{code}` is not the status of an error"))
            .help("write a status of 4xx or 5xx, or delete the row")
    })
}

fn status_phrase(status: &ErrorStatus) -> Option<Fault> {
    let (code, phrase) = (status.code.value, status.phrase.as_deref()?);
    let Some(own) = rfc9110::phrase(code) else {
        let owner = rfc9110::owner(phrase)?;
        let message = format!("`{phrase}` is the phrase of `{owner}`, not of `{code}`");
        return Some(Fault::at(Rule::StatusPhrase, status.code.span.clone(), message).help(format!("write `{owner}`")));
    };
    (!rfc9110::is_phrase(code, phrase)).then(|| {
        let message = format!("`{phrase}` is not the phrase of `{code}`");
        let help = match rfc9110::owner(phrase) {
            Some(owner) => format!("write `{own}`, or correct the status to `{owner}`"),
            None => format!("write `{own}`, or only the status"),
        };
        Fault::at(Rule::StatusPhrase, status.code.span.clone(), message).help(help)
    })
}
