//! A row to a status, cell by cell.

use super::code_cell::Code;
use super::columns::Columns;
use super::message_cell;
use crate::reader::attr::Args;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::{Spanned, Status};
use crate::reader::tables::{RowCells, plain_cell};
use crate::reader::{rfc9110, variant_name};

/// A row, with all that is needed to read it.
pub(super) struct RowReader<'r, 'p> {
    pub(super) cells: RowCells<'r, 'p>,
    /// What the headings above its table allow.
    pub(super) classes: &'r Option<Spanned<Vec<u16>>>,
    pub(super) columns: &'r Columns,
    pub(super) args: &'r Args,
}

impl RowReader<'_, '_> {
    /// The row's status; `None` without a name.
    pub(super) fn status(&self, code: Spanned<Code>, faults: &mut Faults) -> Option<Status> {
        let number = code.value.number;
        let message = self.message(&code, faults);
        let Some(variant) = self.variant(number, message.as_ref()) else {
            faults.extend(no_name(&code, message.as_ref()));
            return None;
        };
        let (cells, columns) = (self.cells, self.columns);
        faults.extend(self.struck_purpose(number));
        cells.check_prose(columns.purpose.into_iter().chain(columns.shown.iter().copied()), faults);
        Some(Status {
            message: message.unwrap_or_else(|| Spanned { value: variant.clone(), span: code.span.clone() }),
            code: Spanned { value: number, span: code.span },
            variant,
            purpose: cells.prose(columns.purpose),
            table: cells.table.header.span.clone(),
            links: cells.links(&[Some(columns.code), columns.message], faults),
            classes: self.classes.clone(),
            headings: self.headings(),
            extras: cells.extras(&columns.shown),
            values: cells.values(&self.args.page.columns.typed, &columns.typed, faults),
        })
    }

    fn headings(&self) -> Vec<Spanned<String>> {
        let mut headings = Vec::new();
        for heading in &self.cells.table.headings {
            headings.push(Spanned { value: heading.text.clone(), span: heading.span.clone() });
        }
        headings
    }

    /// A purpose that is struck through.
    fn struck_purpose(&self, number: u16) -> Option<Fault> {
        let cell = self.cells.cell(self.columns.purpose).filter(|cell| plain_cell::is_struck_through(cell))?;
        let message = format!("`{number}` has a row, and its purpose is struck through");
        Some(
            Fault::at(Rule::DeniedRow, cell.span.clone(), message).help("delete the row, or write when it is answered"),
        )
    }

    /// The message of the message column, else of the code cell, else the registered phrase.
    fn message(&self, code: &Spanned<Code>, faults: &mut Faults) -> Option<Spanned<String>> {
        if let Some(cell) = self.cells.cell(self.columns.message) {
            return Some(message_cell::read(cell, code, faults));
        }
        let phrase = || rfc9110::phrase(code.value.number).map(str::to_owned);
        let value = code.value.message.clone().or_else(phrase)?;
        Some(Spanned { value, span: code.span.clone() })
    }

    /// The name that the attribute gives, else the message, else the registered phrase.
    fn variant(&self, number: u16, message: Option<&Spanned<String>>) -> Option<String> {
        if let Some(rename) = self.args.rename.iter().find(|rename| rename.code == number) {
            return Some(rename.variant.to_string());
        }
        let own = message.and_then(|message| variant_name::of_message(&message.value));
        own.or_else(|| variant_name::of_message(rfc9110::phrase(number)?))
    }
}

/// An empty message is a fault already.
fn no_name(code: &Spanned<Code>, message: Option<&Spanned<String>>) -> Option<Fault> {
    let number = code.value.number;
    let rename = format!("name the variant in the attribute: `rename({number} = …)`");
    let Some(message) = message else {
        let text = format!("`{number}` has no registered phrase, and the page gives no message");
        let fault = Fault::at(Rule::NoName, code.span.clone(), text);
        return Some(fault.help(format!("add a message column, or {rename}")));
    };
    if message_cell::is_empty(&message.value) {
        return None;
    }
    let text = format!("`{}` gives no Rust name, and `{number}` has no registered phrase", message.value);
    Some(Fault::at(Rule::NoName, message.span.clone(), text).help(rename))
}
