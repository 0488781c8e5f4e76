//! What a page of Markdown contains, with the places of it. Data only.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel};

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Document<'p> {
    pub(crate) source: &'p str,
    /// Where the Markdown begins: behind a byte order mark and a front matter, which GitHub shows apart.
    pub(crate) body: usize,
    pub(crate) headings: Vec<Heading>,
    pub(crate) tables: Vec<Table<'p>>,
    pub(crate) html_tables: Vec<HtmlTable>,
    /// Blocks in which a pipe starts no cell, and the tables, in the page's order.
    pub(crate) blocks: Vec<Block>,
}

/// The parts of the page that are read: all of it, or the sections below a heading.
#[derive(Debug)]
pub(crate) struct Scope(pub(crate) Vec<Range<usize>>);

impl Scope {
    pub(crate) fn all(source: &str) -> Self {
        let whole = 0..source.len() + 1;
        Self(vec![whole])
    }

    pub(crate) fn contains(&self, at: usize) -> bool {
        self.0.iter().any(|range| range.contains(&at))
    }
}

/// A part of the page that decides what its lines are.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    pub(crate) range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Table,
    Heading,
    FencedCode,
    IndentedCode,
    Html,
}

#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub(crate) level: HeadingLevel,
    pub(crate) text: String,
    pub(crate) span: Range<usize>,
}

/// A table below its headings, outermost first.
#[derive(Debug)]
pub(crate) struct Table<'p> {
    pub(crate) headings: Vec<Heading>,
    pub(crate) header: Row<'p>,
    pub(crate) rows: Vec<Row<'p>>,
    /// Whether it is in a quote, a list or a footnote.
    pub(crate) is_nested: bool,
    pub(crate) is_in_footnote: bool,
}

impl<'p> Table<'p> {
    /// The cells of a column.
    pub(crate) fn column(&self, index: usize) -> impl Iterator<Item = &Cell<'p>> {
        self.rows.iter().filter_map(move |row| row.cells.get(index))
    }
}

#[derive(Debug, Default)]
pub(crate) struct Row<'p> {
    /// As many as the header has: the parser adds empty ones, and drops those in excess.
    pub(crate) cells: Vec<Cell<'p>>,
    /// The places of the cells that were written.
    pub(crate) written: Vec<Range<usize>>,
    pub(crate) kind: RowKind,
    pub(crate) span: Range<usize>,
}

/// What a row probably is. For the parser, every line right below a table is a row of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum RowKind {
    #[default]
    Data,
    /// A line of text that follows at once.
    Text,
    /// The header row of a table that follows at once, and its delimiter row.
    Header,
    Delimiter,
}

/// A cell: its text, its inline content, and its place without padding.
#[derive(Debug, Default)]
pub(crate) struct Cell<'p> {
    pub(crate) text: String,
    pub(crate) events: Vec<Event<'p>>,
    pub(crate) span: Range<usize>,
}

/// A table, or a piece of one, in HTML.
#[derive(Debug)]
pub(crate) struct HtmlTable {
    pub(crate) span: Range<usize>,
    /// The texts of its cells, in lower case, without tags.
    pub(crate) cells: Vec<String>,
}
