//! Tables to the catalog: which table, which column, cell by cell.

use crate::args::Args;
use crate::catalog::{Catalog, Purpose, Spanned, Status};
use crate::code;
use crate::column::{self, Found};
use crate::dialect;
use crate::fault::{Fault, Faults};
use crate::inline;
use crate::name;
use crate::protocol;
use crate::shape;
use crate::stray::LeftAlone;
use crate::table::{Cell, Document, Row, Table};

/// Reads the statuses of a page; what is no status is kept with its reason.
pub(crate) fn catalog(document: Document<'_>, args: &Args, faults: &mut Faults) -> Catalog {
    let mut catalog = Catalog { statuses: Vec::new(), left_alone: document.left_alone };
    let mut found = false;
    for table in &document.tables {
        match columns(table, args, faults) {
            Ok(columns) => {
                found = true;
                shape::check_rows(document.source, table, faults);
                table.rows.iter().for_each(|row| dialect::check(document.source, row, faults));
                rows(table, &columns, args, &mut catalog, faults);
            }
            Err(why) => catalog.left_alone.push(LeftAlone { span: table.header.span.clone(), why }),
        }
    }
    if !found && faults.is_empty() {
        faults.push(no_table(&catalog.left_alone));
    }
    catalog
}

/// The columns of a status table, or why it is none.
fn columns(table: &Table<'_>, args: &Args, faults: &mut Faults) -> Result<Found, &'static str> {
    if let Some(under) = &args.under {
        let under = under.value();
        if !table.headings.iter().any(|heading| heading.text == under.trim()) {
            return Err("it stands under another heading");
        }
    }
    let found = column::find(table, &args.columns, faults)?;
    if table.in_footnote {
        faults.push(
            Fault::at("table-in-footnote", table.header.span.clone(), "a table of statuses in a footnote")
                .help("move it out of the footnote: GitHub shows footnotes only where the text refers to them"),
        );
    }
    if table.rows.is_empty() {
        faults.push(
            Fault::at("no-rows", table.header.span.clone(), "the table has no rows")
                .help("write one row for each status, or delete the table"),
        );
    }
    Ok(found)
}

/// What was seen instead of a status table.
fn no_table(left_alone: &[LeftAlone]) -> Fault {
    let first = left_alone.first();
    let fault = Fault::at(
        "no-status-table",
        first.map_or(0..0, |first| first.span.clone()),
        "the page has no table of statuses",
    )
    .help("write one with the headers `Code`, `Message` and `Purpose`");
    match first {
        Some(first) => fault.label(format!("left alone: {}", first.why)),
        None => fault,
    }
}

fn rows(table: &Table<'_>, columns: &Found, args: &Args, catalog: &mut Catalog, faults: &mut Faults) {
    let codes: Vec<_> = table.rows.iter().map(|row| code(row, columns, faults)).collect();
    let with_message = codes.iter().flatten().filter(|code| code.value.message.is_some()).count();
    let mixed = columns.message.is_none() && with_message > 0 && with_message < codes.iter().flatten().count();
    for (row, code) in table.rows.iter().zip(codes) {
        let Some(code) = code else { continue };
        if mixed && code.value.message.is_none() {
            faults.push(
                Fault::at("code-without-message", code.span.clone(), "the code stands without a message")
                    .label("other rows of the table write `404 Not Found` in this column")
                    .help("write the message behind the code in every row of the table, or in none"),
            );
        }
        let reader = RowReader { table, row, columns, args };
        catalog.statuses.extend(reader.status(code, faults));
    }
}

fn code(row: &Row<'_>, columns: &Found, faults: &mut Faults) -> Option<Spanned<code::Code>> {
    let cell = row.cells.get(columns.code).filter(|_| !row.is_text)?;
    let read = code::plain(cell, "status code").and_then(|()| code::read(cell));
    match read {
        Ok(value) => Some(Spanned { value, span: cell.span.clone() }),
        Err(fault) => {
            faults.push(fault);
            // A struck-through code still names its variant.
            code::read(cell).ok().map(|value| Spanned { value, span: cell.span.clone() })
        }
    }
}

struct RowReader<'r, 'p> {
    table: &'r Table<'p>,
    row: &'r Row<'p>,
    columns: &'r Found,
    args: &'r Args,
}

impl<'p> RowReader<'_, 'p> {
    fn status(&self, code: Spanned<code::Code>, faults: &mut Faults) -> Option<Status> {
        let number = code.value.number;
        let message = self.message(&code, faults)?;
        let variant = self.variant(number, &message, faults)?;
        let purpose = self
            .cell(self.columns.purpose)
            .map(|cell| Purpose { text: cell.text.clone(), markdown: inline::markdown(&cell.events) });
        let extras = self.columns.extras.iter().filter_map(|&index| {
            let (header, cell) = (self.table.header.cells.get(index)?, self.row.cells.get(index)?);
            (!cell.text.is_empty()).then(|| (column::title(header), inline::markdown(&cell.events)))
        });
        Some(Status {
            code: Spanned { value: number, span: code.span },
            message,
            variant,
            purpose: purpose.unwrap_or_default(),
            link: self.link(faults),
            section: self.section(),
            heading: self.table.headings.last().map(|heading| heading.text.clone()),
            extras: extras.collect(),
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
            let renamed = self.args.rename.iter().find(|(code, _)| *code == number).map(|(_, name)| name.to_string());
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
        if cell.text.is_empty() {
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

    fn variant(&self, number: u16, message: &Spanned<String>, faults: &mut Faults) -> Option<String> {
        let renamed = self.args.rename.iter().find(|(code, _)| *code == number).map(|(_, name)| name.to_string());
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

    /// The link of the code, else of the message.
    fn link(&self, faults: &mut Faults) -> Option<Spanned<String>> {
        let cells = [self.cell(Some(self.columns.code)), self.cell(self.columns.message)];
        let cell = cells.into_iter().flatten().find(|cell| inline::links(&cell.events).next().is_some())?;
        let mut links = inline::links(&cell.events);
        let link = links.next()?;
        if links.any(|other| other != link) {
            faults.push(
                Fault::at("two-links", cell.span.clone(), "the cell has two links")
                    .help("keep the one that explains the status"),
            );
        }
        if !inline::is_web(link) {
            faults.push(
                Fault::at("link-scheme", cell.span.clone(), format!("`{link}` is no http or https address"))
                    .help("write the whole address, as in `https://…`"),
            );
            return None;
        }
        Some(Spanned { value: link.to_owned(), span: cell.span.clone() })
    }

    /// The classes that the nearest heading with a class names.
    fn section(&self) -> Option<Spanned<Vec<u16>>> {
        self.table.headings.iter().rev().find_map(|heading| {
            let words = heading.text.split(|c: char| !c.is_alphanumeric());
            let classes: Vec<u16> = words.filter_map(class).collect();
            (!classes.is_empty()).then(|| Spanned { value: classes, span: heading.span.clone() })
        })
    }
}

/// The first digit of `4xx`.
fn class(word: &str) -> Option<u16> {
    let digit = word.strip_suffix("xx").or_else(|| word.strip_suffix("XX"))?.parse().ok()?;
    (1..=5).contains(&digit).then_some(digit)
}
