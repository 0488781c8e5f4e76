//! A row to a status, cell by cell.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::code_cell::Code;
use super::columns::Columns;
use super::{class_heading, message_cell, typed_cell};
use crate::reader::attr::Args;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, Row, Table, inline, rustdoc};
use crate::reader::model::{Purpose, Spanned, Status, Value};
use crate::reader::{rfc9110, variant_name};

/// A row, with all that is needed to read it.
pub(super) struct RowReader<'r, 'p> {
    pub(super) table: &'r Table<'p>,
    pub(super) row: &'r Row<'p>,
    pub(super) columns: &'r Columns,
    pub(super) args: &'r Args,
}

impl<'p> RowReader<'_, 'p> {
    /// The row's status; `None` without a name.
    pub(super) fn status(&self, code: Spanned<Code>, faults: &mut Faults) -> Option<Status> {
        let number = code.value.number;
        let message = self.message(&code, faults);
        let Some(variant) = self.variant(number, message.as_ref()) else {
            faults.push(no_name(&code, message.as_ref()));
            return None;
        };
        let purpose = self.cell(self.columns.purpose);
        Some(Status {
            message: message.unwrap_or_else(|| Spanned { value: variant.clone(), span: code.span.clone() }),
            code: Spanned { value: number, span: code.span },
            variant,
            purpose: purpose.map_or_else(Purpose::default, |cell| Purpose {
                text: cell.text.clone(),
                markdown: rustdoc::content(&cell.events),
            }),
            links: self.links(faults),
            classes: class_heading::classes(self.table),
            heading: self.table.headings.last().map(|heading| heading.text.clone()),
            extras: self.extras(),
            values: self.values(faults),
        })
    }

    /// The row's cell in the column, if it was written.
    fn cell(&self, column: Option<usize>) -> Option<&Cell<'p>> {
        self.row.cells.get(column?).filter(|_| column < Some(self.row.written.len()))
    }

    /// The message of the message column, else of the code cell, else the registered phrase.
    fn message(&self, code: &Spanned<Code>, faults: &mut Faults) -> Option<Spanned<String>> {
        if let Some(cell) = self.cell(self.columns.message) {
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

    /// The links of the code and of the message.
    fn links(&self, faults: &mut Faults) -> Vec<Spanned<String>> {
        let mut links = Vec::new();
        for cell in [self.cell(Some(self.columns.code)), self.cell(self.columns.message)].into_iter().flatten() {
            faults.extend(two_links(cell));
            faults.extend(empty_link(cell));
            let Some(link) = page_links(cell).next() else { continue };
            match link_scheme(cell, link) {
                Some(fault) => faults.push(fault),
                None => links.push(Spanned { value: inline::encoded(link), span: cell.span.clone() }),
            }
        }
        links
    }

    fn extras(&self) -> Vec<(String, String)> {
        let mut extras = Vec::new();
        for &column in &self.columns.shown {
            let (header, cell) = (self.table.header.cells.get(column), self.row.cells.get(column));
            if let (Some(header), Some(cell)) = (header, cell.filter(|cell| !cell.text.is_empty())) {
                extras.push((rustdoc::content(&header.events), rustdoc::content(&cell.events)));
            }
        }
        extras
    }

    /// The values of the typed columns; `None` if a cell is missing or does not fit.
    fn values(&self, faults: &mut Faults) -> Vec<Option<Spanned<Value>>> {
        let mut values = Vec::new();
        for (typed, column) in self.args.columns.typed.iter().zip(&self.columns.typed) {
            values.push(self.cell(*column).and_then(|cell| match typed_cell::read(cell, typed) {
                Ok(value) => Some(Spanned { value, span: cell.span.clone() }),
                Err(fault) => {
                    faults.push(fault);
                    None
                }
            }));
        }
        values
    }
}

fn no_name(code: &Spanned<Code>, message: Option<&Spanned<String>>) -> Fault {
    let number = code.value.number;
    let rename = format!("name the variant in the attribute: `rename({number} = …)`");
    let Some(message) = message else {
        let text = format!("`{number}` has no registered phrase, and the page gives no message");
        return Fault::at(Rule::NoName, code.span.clone(), text).help(format!("add a message column, or {rename}"));
    };
    let text = format!("`{}` gives no Rust name, and `{number}` has no registered phrase", message.value);
    Fault::at(Rule::NoName, message.span.clone(), text).help(rename)
}

/// The links of a cell; one within the page leads nowhere from the docs.
fn page_links<'a>(cell: &'a Cell<'_>) -> impl Iterator<Item = &'a str> {
    inline::links(&cell.events).filter(|link| !link.starts_with('#'))
}

fn two_links(cell: &Cell<'_>) -> Option<Fault> {
    let mut links = page_links(cell);
    let first = links.next()?;
    links.any(|other| other != first).then(|| {
        Fault::at(Rule::TwoLinks, cell.span.clone(), "the cell has two links")
            .help("keep the one that explains the status")
    })
}

/// A link with nothing to click on.
fn empty_link(cell: &Cell<'_>) -> Option<Fault> {
    let mut events = cell.events.windows(2);
    let is_empty = events.any(|pair| matches!(pair, [Event::Start(Tag::Link { .. }), Event::End(TagEnd::Link)]));
    is_empty.then(|| {
        Fault::at(Rule::EmptyLink, cell.span.clone(), "a link without a text, which no reader sees")
            .help("write the text between the brackets, as in `[404](https://…)`")
    })
}

fn link_scheme(cell: &Cell<'_>, link: &str) -> Option<Fault> {
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || "<>\"\\^`{|}".contains(c);
    (!inline::is_web(link) || link.contains(is_odd)).then(|| {
        Fault::at(Rule::LinkScheme, cell.span.clone(), format!("`{link}` is not an http or https address"))
            .help("write the whole address, as in `https://…`")
    })
}
