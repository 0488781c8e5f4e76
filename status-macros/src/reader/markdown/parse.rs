//! pulldown-cmark's events to a document.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::document::{Block, BlockKind, Cell, Document, Heading, Row, RowKind, Table};
use super::{html_tables, inline, lines};

/// Reads a page.
pub(crate) fn parse(source: &str) -> Document<'_> {
    let body = lines::body(source);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM;
    let mut builder = Builder { document: Document { source, body, ..Document::default() }, ..Builder::default() };
    for (event, range) in Parser::new_ext(&source[body..], options).into_offset_iter() {
        builder.event(event, range.start + body..range.end + body);
    }
    let html_tables = html_tables::find(source, &builder.document.blocks);
    Document { html_tables, ..builder.document }
}

#[derive(Default)]
struct Builder<'p> {
    document: Document<'p>,
    /// The headings of the next table, outermost first.
    outline: Vec<Heading>,
    /// The same outside of each open quote and list item: a heading in one ends with it.
    outer: Vec<Vec<Heading>>,
    /// Content of the heading or cell that is open.
    open: Vec<Event<'p>>,
    is_in_footnote: bool,
}

impl<'p> Builder<'p> {
    fn event(&mut self, event: Event<'p>, range: Range<usize>) {
        match event {
            Event::Start(Tag::Table(_)) => self.open_table(range),
            Event::Start(Tag::TableRow) => self.open_row(range),
            Event::Start(Tag::TableHead) => self.header(range),
            Event::Start(Tag::TableCell) => self.open.clear(),
            Event::End(TagEnd::TableCell) => self.close_cell(&range),
            Event::Start(Tag::Heading { .. }) => {
                self.open.clear();
                self.block(BlockKind::Heading, range);
            }
            Event::End(TagEnd::Heading(level)) => self.close_heading(level, range),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => self.block(BlockKind::FencedCode, range),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => self.block(BlockKind::IndentedCode, range),
            Event::Start(Tag::HtmlBlock) => self.block(BlockKind::Html, range),
            Event::Start(Tag::FootnoteDefinition(_)) => self.is_in_footnote = true,
            Event::End(TagEnd::FootnoteDefinition) => self.is_in_footnote = false,
            Event::Start(Tag::BlockQuote(_) | Tag::Item) => self.outer.push(self.outline.clone()),
            Event::End(TagEnd::BlockQuote(_) | TagEnd::Item) => self.outline = self.outer.pop().unwrap_or_default(),
            event => self.open.push(event),
        }
    }

    fn block(&mut self, kind: BlockKind, range: Range<usize>) {
        self.document.blocks.push(Block { kind, range });
    }

    fn open_table(&mut self, range: Range<usize>) {
        self.document.tables.push(Table {
            headings: self.outline.clone(),
            header: Row::default(),
            rows: Vec::new(),
            is_nested: !self.outer.is_empty() || self.is_in_footnote,
            is_in_footnote: self.is_in_footnote,
        });
        self.block(BlockKind::Table, range);
    }

    fn header(&mut self, span: Range<usize>) {
        if let Some(table) = self.document.tables.last_mut() {
            table.header.span = span;
        }
    }

    fn open_row(&mut self, span: Range<usize>) {
        let Some(table) = self.document.tables.last_mut() else { return };
        let text = &self.document.source[span.clone()];
        let mut written = lines::cells(text);
        for cell in &mut written {
            *cell = span.start + cell.start..span.start + cell.end;
        }
        let kind = if lines::is_delimiter_row(text.trim()) {
            if let Some(above) = table.rows.last_mut() {
                above.kind = RowKind::Header;
            }
            RowKind::Delimiter
        } else if table.header.cells.len() > 1 && !text.contains('|') {
            RowKind::Text
        } else {
            RowKind::Data
        };
        table.rows.push(Row { cells: Vec::new(), written, kind, span });
    }

    fn close_cell(&mut self, range: &Range<usize>) {
        let span = lines::trimmed(self.document.source, range);
        let events = std::mem::take(&mut self.open);
        let Some(table) = self.document.tables.last_mut() else { return };
        let cell = Cell { text: inline::text(&events), events, span };
        table.rows.last_mut().unwrap_or(&mut table.header).cells.push(cell);
    }

    fn close_heading(&mut self, level: HeadingLevel, span: Range<usize>) {
        self.outline.retain(|above| above.level < level);
        let heading = Heading { level, text: inline::text(&self.open), span };
        self.document.headings.push(heading.clone());
        self.outline.push(heading);
        self.open.clear();
    }
}
