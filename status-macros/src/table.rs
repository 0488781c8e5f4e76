//! Markdown to tables, as GitHub shows them. Knows no HTTP.
//!
//! pulldown-cmark reads; [`shape`] refuses every row that GitHub's own parser would read in another way, and
//! [`stray`] accounts for each line with a pipe that is in no table.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::dialect;
use crate::fault::Faults;
use crate::html::{self, HtmlTable};
use crate::inline;
use crate::shape;
use crate::stray::{self, Block, Kind, LeftAlone};

/// What a page holds between pipes.
#[derive(Debug, Default)]
pub(crate) struct Document<'p> {
    pub(crate) source: &'p str,
    pub(crate) headings: Vec<Heading>,
    pub(crate) tables: Vec<Table<'p>>,
    pub(crate) html: Vec<HtmlTable>,
    /// Lines with a pipe that are no table's, and why they are none.
    pub(crate) left_alone: Vec<LeftAlone>,
}

/// A table, under its headings, outermost first.
#[derive(Debug)]
pub(crate) struct Table<'p> {
    pub(crate) headings: Vec<Heading>,
    pub(crate) header: Row<'p>,
    pub(crate) rows: Vec<Row<'p>>,
    /// Whether it stands in a quote, a list or a footnote.
    pub(crate) nested: bool,
    pub(crate) in_footnote: bool,
}

impl<'p> Table<'p> {
    /// The cells of a column.
    pub(crate) fn column(&self, index: usize) -> impl Iterator<Item = &Cell<'p>> {
        self.rows.iter().filter_map(move |row| row.cells.get(index))
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub(crate) level: HeadingLevel,
    pub(crate) text: String,
    pub(crate) span: Range<usize>,
}

#[derive(Debug, Default)]
pub(crate) struct Row<'p> {
    /// As many as the header has: the parser adds empty ones, and drops those in excess.
    pub(crate) cells: Vec<Cell<'p>>,
    /// Where the cells stand that were written.
    pub(crate) written: Vec<Range<usize>>,
    pub(crate) kind: RowKind,
    pub(crate) span: Range<usize>,
}

/// What a row probably is; for the parser, every line right below a table is a row of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum RowKind {
    #[default]
    Status,
    /// A line of text that follows at once.
    Text,
    /// The header row of a table that follows at once, and its delimiter row.
    Header,
    Delimiter,
}

/// A cell: its inline content, and where it stands without its padding.
#[derive(Debug, Default)]
pub(crate) struct Cell<'p> {
    pub(crate) text: String,
    pub(crate) events: Vec<Event<'p>>,
    pub(crate) span: Range<usize>,
}

/// Reads all tables of a page.
pub(crate) fn read<'p>(source: &'p str, faults: &mut Faults) -> Document<'p> {
    stray::control_characters(source, faults);
    let body = stray::body(source);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    let mut reader = Reader { source, ..Reader::default() };
    for (event, range) in Parser::new_ext(&source[body..], options).into_offset_iter() {
        reader.event(event, range.start + body..range.end + body);
    }
    for table in &reader.tables {
        shape::check_head(source, table, faults);
        dialect::check(source, &table.header, faults);
    }
    let left_alone = stray::sweep(source, body, &reader.blocks, faults);
    let html = html::tables(source, &reader.blocks);
    Document { html, source, headings: reader.headings, tables: reader.tables, left_alone }
}

#[derive(Default)]
struct Reader<'p> {
    source: &'p str,
    tables: Vec<Table<'p>>,
    blocks: Vec<Block>,
    headings: Vec<Heading>,
    /// Those that the next table stands under, outermost first.
    outline: Vec<Heading>,
    /// The same outside of the quotes and list items that are open: a heading in one holds in it alone.
    outer: Vec<Vec<Heading>>,
    /// Content of the heading or cell that is open.
    open: Vec<Event<'p>>,
    /// Quotes, list items and footnotes that are open.
    depth: usize,
    in_footnote: bool,
}

impl<'p> Reader<'p> {
    fn event(&mut self, event: Event<'p>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Table(_)) => self.open_table(range),
            Event::Start(Tag::TableRow) => self.open_row(range),
            Event::Start(Tag::TableHead) => self.header(range),
            Event::Start(Tag::TableCell) => self.open.clear(),
            Event::End(TagEnd::TableCell) => self.close_cell(range),
            Event::Start(Tag::Heading { .. }) => {
                self.open.clear();
                self.blocks.push(Block { kind: Kind::Heading, range });
            }
            Event::End(TagEnd::Heading(level)) => self.close_heading(level, range),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                self.blocks.push(Block { kind: Kind::Fence, range });
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                self.blocks.push(Block { kind: Kind::Indented, range });
            }
            Event::Start(Tag::HtmlBlock) => self.blocks.push(Block { kind: Kind::Html, range }),
            Event::Start(Tag::FootnoteDefinition(_)) => {
                self.in_footnote = true;
                self.depth += 1;
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                self.in_footnote = false;
                self.depth -= 1;
            }
            Event::Start(Tag::BlockQuote(_) | Tag::Item) => {
                self.depth += 1;
                self.outer.push(self.outline.clone());
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::Item) => {
                self.depth -= 1;
                self.outline = self.outer.pop().unwrap_or_default();
            }
            event => self.open.push(event),
        }
    }

    fn open_table(&mut self, range: Range<usize>) {
        self.tables.push(Table {
            headings: self.outline.clone(),
            header: Row::default(),
            rows: Vec::new(),
            nested: self.depth > 0,
            in_footnote: self.in_footnote,
        });
        self.blocks.push(Block { kind: Kind::Table, range });
    }

    fn header(&mut self, span: Range<usize>) {
        if let Some(table) = self.tables.last_mut() {
            table.header.span = span;
        }
    }

    fn open_row(&mut self, span: Range<usize>) {
        if let Some(table) = self.tables.last_mut() {
            let text = &self.source[span.clone()];
            let written = shape::cells(text).into_iter();
            let written = written.map(|cell| span.start + cell.start..span.start + cell.end).collect();
            let kind = if shape::is_delimiter(text.trim()) {
                if let Some(above) = table.rows.last_mut() {
                    above.kind = RowKind::Header;
                }
                RowKind::Delimiter
            } else if table.header.cells.len() > 1 && !text.contains('|') {
                RowKind::Text
            } else {
                RowKind::Status
            };
            table.rows.push(Row { cells: Vec::new(), written, kind, span });
        }
    }

    fn close_cell(&mut self, range: Range<usize>) {
        let Some(table) = self.tables.last_mut() else { return };
        let padded = &self.source[range.clone()];
        let start = range.start + padded.len() - padded.trim_start().len();
        let events = std::mem::take(&mut self.open);
        let cell = Cell { text: inline::text(&events), events, span: start..start + padded.trim().len() };
        table.rows.last_mut().unwrap_or(&mut table.header).cells.push(cell);
    }

    fn close_heading(&mut self, level: HeadingLevel, span: Range<usize>) {
        self.outline.retain(|above| above.level < level);
        let heading = Heading { level, text: inline::text(&self.open), span };
        self.headings.push(heading.clone());
        self.outline.push(heading);
        self.open.clear();
    }
}
