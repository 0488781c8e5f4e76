//! The cells of a row, as rows of every kind have them.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{plain_cell, typed_cell};
use crate::reader::attr::Typed;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, Row, RowKind, Table, inline, rustdoc};
use crate::reader::model::{Extra, Prose, Spanned, Value};
use crate::reader::words;

/// A row below its header.
#[derive(Clone, Copy)]
pub(crate) struct RowCells<'r, 'p> {
    pub(crate) table: &'r Table<'p>,
    pub(crate) row: &'r Row<'p>,
}

impl<'r, 'p> RowCells<'r, 'p> {
    /// The row's cell in the column, if it was written.
    pub(crate) fn cell(&self, column: Option<usize>) -> Option<&'r Cell<'p>> {
        self.row.cells.get(column?).filter(|_| column < Some(self.row.written.len()))
    }

    /// Text and Markdown of the cell; empty without one.
    pub(crate) fn prose(&self, column: Option<usize>) -> Prose {
        self.cell(column).map_or_else(Prose::default, |cell| Prose {
            text: cell.text.clone(),
            markdown: rustdoc::content(&cell.events),
        })
    }

    /// What the texts of these columns would lose.
    pub(crate) fn check_prose(&self, columns: impl Iterator<Item = usize>, faults: &mut Faults) {
        for cell in columns.filter_map(|column| self.cell(Some(column))) {
            faults.extend(
                plain_cell::lone_image(cell)
                    .or_else(|| plain_cell::raised_text(cell))
                    .or_else(|| plain_cell::ditto_mark(cell)),
            );
        }
    }

    /// The links of these columns.
    pub(crate) fn links(&self, columns: &[Option<usize>], faults: &mut Faults) -> Vec<Spanned<String>> {
        let mut links = Vec::new();
        for column in columns {
            let Some(cell) = self.cell(*column) else { continue };
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

    /// The cells of the columns that only the docs show.
    pub(crate) fn extras(&self, shown: &[usize]) -> Vec<Extra> {
        let prose = |cell: &Cell<'_>| Prose { text: cell.text.clone(), markdown: rustdoc::content(&cell.events) };
        let mut extras = Vec::new();
        for &column in shown {
            let (header, cell) = (self.table.header.cells.get(column), self.row.cells.get(column));
            if let (Some(header), Some(cell)) = (header, cell.filter(|cell| !cell.text.is_empty())) {
                extras.push(Extra { header: prose(header), cell: prose(cell) });
            }
        }
        extras
    }

    /// The values of the typed columns; `None` if a cell is missing or does not fit.
    pub(crate) fn values(
        &self,
        typed: &[Typed],
        columns: &[Option<usize>],
        faults: &mut Faults,
    ) -> Vec<Option<Spanned<Value>>> {
        let mut values = Vec::new();
        for (typed, column) in typed.iter().zip(columns) {
            values.push(self.cell(*column).and_then(|cell| match typed_cell::read(cell, typed) {
                Ok(value) => Some(Spanned { value, span: cell.span.clone() }),
                Err(fault) => {
                    faults.push(match self.exchanged(typed, cell) {
                        Some(help) => fault.help(help),
                        None => fault,
                    });
                    None
                }
            }));
        }
        values
    }
}

impl RowCells<'_, '_> {
    /// What to write for a text in place of a yes or no, if that is in another cell of the row.
    fn exchanged(&self, typed: &Typed, cell: &Cell<'_>) -> Option<String> {
        let fits = |other: &Cell<'_>| !typed_cell::is_nothing(&other.text) && typed_cell::read(other, typed).is_ok();
        let is_named =
            |column: usize| self.table.header.cells.get(column).is_none_or(|header| header.text == typed.header);
        let is_text = cell.text.contains(' ') && typed.cells.is_bool();
        let mut others = self.row.cells.iter().enumerate().filter(|(column, _)| is_text && !is_named(*column));
        let (column, other) = others.find(|(_, other)| fits(other))?;
        let header = &self.table.header.cells.get(column)?.text;
        Some(format!("exchange the two cells: `{}` is below `{header}`", other.text))
    }
}

/// The columns that can be read as their types. One of which no cell can be is one fault, instead of one for each row.
pub(crate) fn readable(
    table: &Table<'_>,
    typed: &[Typed],
    columns: &[Option<usize>],
    faults: &mut Faults,
) -> Vec<Option<usize>> {
    let mut readable = columns.to_vec();
    for (typed, column) in typed.iter().zip(&mut readable) {
        let read = |cell: &Cell<'_>| typed_cell::read(cell, typed);
        let rows = table.rows.iter().filter(|row| row.kind == RowKind::Data);
        let cells: Vec<_> = rows.filter_map(|row| RowCells { table, row }.cell(*column)).collect();
        if let Some(fault) = typed_cell::empty_cells(&cells, typed) {
            faults.push(fault);
            *column = None;
            continue;
        }
        let mut written = cells.iter().filter(|cell| !typed_cell::is_nothing(&cell.text));
        let first = written.clone().next().filter(|_| written.clone().count() > 1);
        let Some(Err(fault)) = first.map(|cell| read(cell)) else { continue };
        let is_odd = |cell: &&Cell<'_>| read(cell).is_err_and(|fault| fault.rule() == Rule::ColumnValue);
        if written.all(is_odd) {
            let (header, needed) = (&typed.header, typed_cell::describe(&typed.cells));
            let message = format!("no cell of the column `{header}` is {needed}");
            let fault = fault.says(message).label("the first one").argument(typed.name.span());
            faults.push(match below_another(table, typed).or_else(|| typed_cell::fitting(&cells, typed)) {
                Some(fitting) => fault.help(fitting),
                None => fault,
            });
            *column = None;
        }
    }
    readable
}

/// What to write for a column of yes and no whose cells are all below another header.
fn below_another(table: &Table<'_>, typed: &Typed) -> Option<String> {
    let is_named = |header: &Cell<'_>| header.text == typed.header;
    let fits = |cell: &Cell<'_>| !typed_cell::is_nothing(&cell.text) && typed_cell::read(cell, typed).is_ok();
    let mut columns = 0..table.header.cells.len();
    let other = columns.find(|&column| {
        typed.cells.is_bool() && !is_named(&table.header.cells[column]) && table.column(column).all(fits)
    })?;
    let header = &table.header.cells[other].text;
    Some(format!("they are below `{header}`: exchange the two headers, or the cells below them"))
}

/// Whether a row has a text in no other cell.
pub(crate) fn is_group(row: &Row<'_>, cell: &Cell<'_>) -> bool {
    row.cells.len() > 1 && row.cells.iter().all(|other| other.text.is_empty() != (other.span == cell.span))
}

/// The fault of the code of such a row.
pub(crate) fn names_group(fault: Fault) -> Fault {
    fault
        .label("no other cell of the row has a text")
        .help("a row that names a group is not read: make it a heading above a table of its own")
}

/// The links of a cell; one within the page leads nowhere from the docs.
fn page_links<'a>(cell: &'a Cell<'_>) -> impl Iterator<Item = &'a str> {
    inline::links(&cell.events).filter(|link| !link.starts_with('#'))
}

fn two_links(cell: &Cell<'_>) -> Option<Fault> {
    let mut links = page_links(cell);
    let first = links.next()?;
    links.any(|other| other != first).then(|| {
        Fault::at(Rule::TwoLinks, cell.span.clone(), "the cell has two different links")
            .help("keep only the link that explains the row")
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
    let is_odd = |c: char| c.is_whitespace() || c.is_control();
    let has_odd = words::has_byte(link, b"<>\"\\^`{|}")
        || !link.bytes().all(|byte| byte.is_ascii_graphic()) && link.contains(is_odd);
    (!inline::is_web(link) || has_odd).then(|| {
        Fault::at(Rule::LinkScheme, cell.span.clone(), format!("`{link}` is not a whole http or https address"))
            .help("write the whole address, with `https://`; a link within the repository belongs in the purpose")
    })
}
