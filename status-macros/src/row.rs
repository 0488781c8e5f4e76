//! A row to a status, cell by cell.

use crate::args::Args;
use crate::catalog::{Purpose, Spanned, Status};
use crate::code;
use crate::column::{self, Found};
use crate::fault::{Fault, Faults};
use crate::inline;
use crate::name;
use crate::protocol;
use crate::section;
use crate::table::{Cell, Row, Table};
use crate::value::{self, Value};

/// What a row is read with.
pub(crate) struct Reader<'r, 'p> {
    pub(crate) table: &'r Table<'p>,
    pub(crate) row: &'r Row<'p>,
    pub(crate) columns: &'r Found,
    pub(crate) args: &'r Args,
}

impl<'p> Reader<'_, 'p> {
    /// The row's status; none without a name.
    pub(crate) fn status(&self, code: Spanned<code::Code>, faults: &mut Faults) -> Option<Status> {
        let number = code.value.number;
        let message = self.message(&code, faults)?;
        let variant = self.variant(number, &message, faults)?;
        let purpose = self
            .cell(self.columns.purpose)
            .map(|cell| Purpose { text: cell.text.clone(), markdown: inline::markdown(&cell.events) });
        let extras = self.columns.shown.iter().filter_map(|&index| {
            let (header, cell) = (self.table.header.cells.get(index)?, self.row.cells.get(index)?);
            (!cell.text.is_empty()).then(|| (column::title(header), inline::markdown(&cell.events)))
        });
        Some(Status {
            code: Spanned { value: number, span: code.span },
            message,
            variant,
            purpose: purpose.unwrap_or_default(),
            links: self.links(faults),
            section: section::of(self.table),
            heading: self.table.headings.last().map(|heading| heading.text.clone()),
            extras: extras.collect(),
            values: self.values(faults),
        })
    }

    /// The row's cell in the column, if it was written.
    fn cell(&self, column: Option<usize>) -> Option<&Cell<'p>> {
        self.row.cells.get(column?).filter(|_| column < Some(self.row.written.len()))
    }

    /// The message of the message column, else of the code cell, else the registered phrase.
    fn message(&self, code: &Spanned<code::Code>, faults: &mut Faults) -> Option<Spanned<String>> {
        let number = code.value.number;
        let beside = code.value.message.as_deref();
        let Some(cell) = self.cell(self.columns.message) else {
            let renamed = self.renamed(number);
            let Some(text) =
                beside.map(str::to_owned).or_else(|| protocol::phrase(number).map(str::to_owned)).or(renamed)
            else {
                faults.push(
                    Fault::at(
                        "no-name",
                        code.span.clone(),
                        format!("`{number}` has no registered phrase, and the page gives no message"),
                    )
                    .help(format!(
                        "add a message column, or name the variant in the attribute: `rename({number} = …)`"
                    )),
                );
                return None;
            };
            return Some(Spanned { value: text, span: code.span.clone() });
        };
        if let Err(fault) = code::plain(cell, "message") {
            faults.push(fault);
        }
        let is_bare = ["http://", "https://", "www."].iter().any(|start| cell.text.contains(start));
        if is_bare && inline::links(&cell.events).next().is_none() {
            let message = "the message holds an address, of which GitHub makes a link";
            let help = "write it as a link, as in `[Not Found](https://…)`";
            faults.push(Fault::at("bare-address", cell.span.clone(), message).help(help));
        }
        if cell.text.contains(['[', ']']) && !cell.text.contains("](") {
            faults.push(
                Fault::at("broken-link", cell.span.clone(), format!("`{}` holds brackets", cell.text))
                    .help("write a link as `[Not Found](https://…)`; one of the form `[Not Found][name]` needs a line `[name]: https://…`"),
            );
        }
        if matches!(&*cell.text, "" | "-" | "–" | "—") {
            let help = protocol::phrase(number)
                .map_or("write the message".to_owned(), |phrase| format!("write the message, as in `{phrase}`"));
            faults.push(Fault::at("message-empty", cell.span.clone(), format!("`{number}` has no message")).help(help));
        }
        let agrees =
            |text: &str| text == cell.text || protocol::phrases(number).any(|phrase| phrase.eq_ignore_ascii_case(text));
        if let Some(beside) = beside.filter(|text| !agrees(text)) {
            faults.push(
                Fault::at(
                    "two-messages",
                    code.span.clone(),
                    format!("`{number}` has two messages: `{beside}` and `{}`", cell.text),
                )
                .label("the other stands at")
                .and(cell.span.clone())
                .help("write the code alone in this cell"),
            );
        }
        Some(Spanned { value: cell.text.clone(), span: cell.span.clone() })
    }

    fn renamed(&self, code: u16) -> Option<String> {
        self.args.rename.iter().find(|rename| rename.code == code).map(|rename| rename.variant.to_string())
    }

    /// The values of the typed columns; none where a cell is missing or does not fit.
    fn values(&self, faults: &mut Faults) -> Vec<Option<Value>> {
        let typed = self.args.columns.typed.iter().zip(&self.columns.typed);
        typed
            .map(|(typed, column)| match value::read(self.cell(*column)?, typed) {
                Ok(value) => Some(value),
                Err(fault) => {
                    faults.push(fault);
                    None
                }
            })
            .collect()
    }

    fn variant(&self, number: u16, message: &Spanned<String>, faults: &mut Faults) -> Option<String> {
        let renamed = self.renamed(number);
        let own = || name::variant(&message.value);
        let registered = || protocol::phrase(number).and_then(name::variant);
        let variant = renamed.or_else(own).or_else(registered);
        if variant.is_none() {
            faults.push(
                Fault::at(
                    "no-name",
                    message.span.clone(),
                    format!("`{}` gives no Rust name, and `{number}` has no registered phrase", message.value),
                )
                .help(format!("name the variant in the attribute: `rename({number} = …)`")),
            );
        }
        variant
    }

    /// The links of the code and of the message.
    fn links(&self, faults: &mut Faults) -> Vec<Spanned<String>> {
        let cells = [self.cell(Some(self.columns.code)), self.cell(self.columns.message)];
        cells.into_iter().flatten().filter_map(|cell| link(cell, faults)).collect()
    }
}

/// The link of a cell; one within the page leads nowhere from the docs.
fn link(cell: &Cell<'_>, faults: &mut Faults) -> Option<Spanned<String>> {
    let mut links = inline::links(&cell.events).filter(|link| !link.starts_with('#'));
    let link = links.next()?;
    if links.any(|other| other != link) {
        faults.push(
            Fault::at("two-links", cell.span.clone(), "the cell has two links")
                .help("keep the one that explains the status"),
        );
    }
    if !inline::is_web(link) || link.contains(char::is_whitespace) {
        faults.push(
            Fault::at("link-scheme", cell.span.clone(), format!("`{link}` is no http or https address"))
                .help("write the whole address, as in `https://…`"),
        );
        return None;
    }
    Some(Spanned { value: link.to_owned(), span: cell.span.clone() })
}
