//! A row to an error, cell by cell.

use super::code_cell::Code;
use super::columns::Columns;
use crate::reader::attr::ErrorArgs;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::Cell;
use crate::reader::model::{ErrorRow, ErrorStatus, Spanned};
use crate::reader::statuses::message_cell;
use crate::reader::tables::RowCells;
use crate::reader::tables::plain_cell::{self, Content};
use crate::reader::variant_name;

/// A row, with all that is needed to read it.
pub(super) struct RowReader<'r, 'p> {
    pub(super) cells: RowCells<'r, 'p>,
    /// What the headings above its table allow.
    pub(super) classes: &'r Option<Spanned<Vec<u16>>>,
    pub(super) columns: &'r Columns,
    pub(super) args: &'r ErrorArgs,
}

impl RowReader<'_, '_> {
    /// The row's error; `None` without a name.
    pub(super) fn error(&self, code: Code, status: ErrorStatus, faults: &mut Faults) -> Option<ErrorRow> {
        let (cells, columns) = (self.cells, self.columns);
        let Code { code, is_retired } = code;
        let cell = cells.cell(columns.title);
        let own = cell.map(|cell| plain_cell::spaced(&cell.text));
        let variant = self.variant(&code.value, own.as_deref());
        let title_fault = cell.and_then(|cell| title_fault(cell, &code.value, is_retired));
        let no_name = || variant.is_none().then(|| no_name(&code.value, cell, code.span.clone()));
        faults.extend(title_fault.or_else(no_name));
        let variant = variant?;
        faults.extend(cells.cell(columns.detail).and_then(struck_detail).filter(|_| !is_retired));
        cells.check_prose(columns.detail.into_iter().chain(columns.shown.iter().copied()), faults);
        Some(ErrorRow {
            own_title: own,
            code,
            variant,
            status,
            detail: cells.prose(columns.detail),
            table: cells.table.header.span.clone(),
            links: cells.links(&[Some(columns.code), columns.title], faults),
            classes: self.classes.clone(),
            extras: cells.extras(&columns.shown),
            values: cells.values(&self.args.page.columns.typed, &columns.typed, faults),
            is_retired,
        })
    }

    /// The name that the attribute gives, else the code's words, else the title's.
    fn variant(&self, code: &str, title: Option<&str>) -> Option<String> {
        if let Some(rename) = self.args.rename.iter().find(|rename| rename.code == code) {
            return Some(rename.variant.to_string());
        }
        variant_name::of_message(code).or_else(|| variant_name::of_message(title?))
    }
}

fn no_name(code: &str, title: Option<&Cell<'_>>, at: std::ops::Range<usize>) -> Fault {
    let rename = format!("name the variant in the attribute: `rename({code:?} = …)`");
    match title.filter(|title| !title.text.is_empty()) {
        Some(title) => {
            let message = format!("neither `{code}` nor `{}` gives a Rust name", title.text);
            Fault::at(Rule::NoName, title.span.clone(), message).help(rename)
        }
        None => Fault::at(Rule::NoName, at, format!("`{code}` gives no Rust name, and the page gives no title"))
            .help(format!("add a column `Title` with English words, or {rename}")),
    }
}

/// A detail that is struck through, where the code is not.
fn struck_detail(cell: &Cell<'_>) -> Option<Fault> {
    plain_cell::is_struck_through(cell).then(|| {
        Fault::at(Rule::StruckThrough, cell.span.clone(), "the detail is struck through, and the code is not")
            .help("if the error is no longer answered, strike its code through; if it is answered, delete the `~~`")
    })
}

/// What is wrong with a title.
fn title_fault(cell: &Cell<'_>, code: &str, is_retired: bool) -> Option<Fault> {
    let empty = || {
        message_cell::is_empty(&cell.text).then(|| {
            Fault::at(Rule::MessageEmpty, cell.span.clone(), format!("`{code}` has no title"))
                .help("write what the error is, in a few words")
        })
    };
    let check = if is_retired { plain_cell::check_struck } else { plain_cell::check };
    check(cell, Content::Title).or_else(|| message_cell::bare_address(cell, Content::Title)).or_else(empty)
}
