//! What a page of Markdown contains, with the places of it. Data only.

use std::ops::Range;

use pulldown_cmark::Event;

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
    /// HTML comments and the like, in which nothing is seen.
    pub(crate) unseen: Vec<Range<usize>>,
    /// The names in the tags of `<details>`, in the page's order.
    pub(crate) details: Vec<usize>,
    /// Where the first HTML starts that does not end with its block, so that a browser goes on behind it.
    pub(crate) unclosed_html: Option<usize>,
}

impl Document<'_> {
    /// Whether the byte is in a block of code or of HTML.
    pub(crate) fn is_code(&self, at: usize) -> bool {
        let block = self.blocks[self.blocks.partition_point(|block| block.range.end <= at)..].first();
        block.is_some_and(|block| {
            block.range.start <= at && !matches!(block.kind, BlockKind::Table | BlockKind::Heading)
        })
    }

    /// Whether a block starts right below a table.
    pub(crate) fn is_right_below_table(&self, start: usize) -> bool {
        let above = self.blocks[..self.blocks.partition_point(|block| block.range.start < start)].last();
        above.filter(|block| block.kind == BlockKind::Table).is_some_and(|table| {
            let rows = self.source[..table.range.end.min(start)].trim_end().len();
            self.source[rows..start].matches('\n').count() < 2
        })
    }
}

/// The parts of the page that are read: all of it, or the sections below a heading.
#[derive(Debug)]
pub(crate) struct Scope(pub(crate) Vec<Range<usize>>);

impl Scope {
    pub(crate) fn all(source: &str) -> Self {
        let whole = 0..source.len() + 1;
        Self(vec![whole])
    }

    pub(crate) fn is_whole(&self, source: &str) -> bool {
        self.contains(0) && self.contains(source.len())
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

/// A heading, of Markdown or of HTML.
#[derive(Clone, Debug)]
pub(crate) struct Heading {
    pub(crate) level: u8,
    pub(crate) text: String,
    pub(crate) span: Range<usize>,
    /// From the heading to the next one of the same or a higher level, or to the end of the quote or list that contains it.
    pub(crate) section: Range<usize>,
    /// The HTML element around it that hides or changes it.
    pub(crate) inside: Option<OpenElement>,
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
    /// The HTML element around it that hides or changes it.
    pub(crate) inside: Option<OpenElement>,
}

/// An HTML element that is open.
#[derive(Clone, Debug)]
pub(crate) struct OpenElement {
    /// In lower case.
    pub(crate) name: String,
    pub(crate) at: usize,
    /// Whether it hides or changes what is in it.
    pub(crate) is_harmful: bool,
}

impl<'p> Table<'p> {
    /// The header row and the rows.
    pub(crate) fn lines(&self) -> Vec<&Row<'p>> {
        let mut lines = vec![&self.header];
        lines.extend(&self.rows);
        lines
    }

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
    /// The text of the cells in excess.
    pub(crate) lost: &'p str,
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
    /// A row of the table that follows at once.
    Glued,
    /// A row that goes on in the line below, where cells are missing; and the line that it goes on in.
    Begun,
    Rest,
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
    /// The texts of its cells, without tags.
    pub(crate) cells: Vec<String>,
}
