//! pulldown-cmark's events to a document.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};

use super::document::{Block, BlockKind, Cell, Document, Heading, Row, RowKind, Table};
use super::html_flow::{HtmlFlow, HtmlHeading};
use super::{html, inline, lines};

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
    builder.end_sections(0, None, source.len() + 1);
    let HtmlFlow { unclosed, unseen, tables, .. } = builder.html;
    let mut details = Vec::new();
    for (at, _) in source.match_indices("details") {
        if source[..at].ends_with('<') || source[..at].ends_with("</") {
            details.push(at);
        }
    }
    Document { html_tables: tables, unseen, unclosed_html: unclosed, details, ..builder.document }
}

#[derive(Default)]
struct Builder<'p> {
    document: Document<'p>,
    html: HtmlFlow,
    /// The parts of the HTML block that is open.
    html_block: Vec<(String, usize)>,
    /// The number of quotes and list items of Markdown that are open.
    nested: usize,
    /// The headings whose sections go on, outermost first, each with the number of containers around it.
    sections: Vec<(usize, usize)>,
    /// Content of the heading or cell that is open.
    open: Vec<Event<'p>>,
    is_in_cell: bool,
    is_in_footnote: bool,
}

impl<'p> Builder<'p> {
    fn event(&mut self, event: Event<'p>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Html(html) => self.html_block.push((html.into_string(), range.start)),
            Event::InlineHtml(html) => {
                self.html(&[(&html, range.start)]);
                self.open.push(Event::InlineHtml(html));
            }
            event => {
                match &event {
                    Event::Text(text) | Event::Code(text) => self.html.text(text),
                    Event::SoftBreak | Event::HardBreak => self.html.text(" "),
                    _ => {}
                }
                self.open.push(event);
            }
        }
    }

    fn start(&mut self, tag: Tag<'p>, range: Range<usize>) {
        match &tag {
            Tag::Table(_) => self.open_table(range),
            Tag::TableRow => self.open_row(range),
            Tag::TableHead => self.header(range),
            Tag::TableCell => {
                self.is_in_cell = true;
                self.open.clear();
                self.html.open_cell();
            }
            Tag::Heading { .. } => {
                self.open.clear();
                self.html.open_block();
                self.block(BlockKind::Heading, range);
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(_)) => self.block(BlockKind::FencedCode, range),
            Tag::CodeBlock(CodeBlockKind::Indented) => self.block(BlockKind::IndentedCode, range),
            Tag::HtmlBlock => self.block(BlockKind::Html, range),
            Tag::FootnoteDefinition(_) => {
                self.is_in_footnote = true;
                self.html.open_block();
            }
            Tag::BlockQuote(_) | Tag::Item => {
                self.nested += 1;
                self.html.open_block();
            }
            Tag::Paragraph | Tag::List(_) => self.html.open_block(),
            _ => self.open.push(Event::Start(tag)),
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::TableCell => self.close_cell(&range),
            TagEnd::Heading(level) => {
                self.html.close_block();
                let text = inline::text(&self.open);
                self.open.clear();
                let inside = self.html.harmful().cloned();
                self.heading(Heading { level: level as u8, text, section: range.clone(), span: range, inside });
            }
            TagEnd::HtmlBlock => {
                let parts = std::mem::take(&mut self.html_block);
                let (mut block, mut pieces) = (String::new(), Vec::new());
                for (text, at) in &parts {
                    block.push_str(text);
                    pieces.push((&**text, *at));
                }
                if html::ends_at_another(&block) {
                    self.html.unclosed.get_or_insert(range.start);
                }
                self.html(&pieces);
            }
            TagEnd::FootnoteDefinition => {
                self.is_in_footnote = false;
                self.html.close_block();
                self.end_sections(self.depth() + 1, None, range.end);
            }
            TagEnd::BlockQuote(_) | TagEnd::Item => {
                self.nested -= 1;
                self.html.close_block();
                self.end_sections(self.depth() + 1, None, range.end);
            }
            TagEnd::Paragraph => self.html.close_paragraph(),
            TagEnd::List(_) => self.html.close_block(),
            TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow | TagEnd::CodeBlock => {}
            _ => self.open.push(Event::End(tag)),
        }
    }

    fn html(&mut self, parts: &[(&str, usize)]) {
        for HtmlHeading { level, text, span, inside, .. } in self.html.html(parts) {
            // One in a cell heads nothing.
            if !self.is_in_cell {
                self.heading(Heading { level, text, section: span.clone(), span, inside });
            }
        }
        let end = parts.last().map_or(0, |(text, at)| at + text.len());
        self.end_sections(self.depth() + 1, None, end);
    }

    /// The number of containers that are open.
    fn depth(&self) -> usize {
        self.nested + usize::from(self.is_in_footnote) + self.html.containers()
    }

    fn block(&mut self, kind: BlockKind, range: Range<usize>) {
        self.document.blocks.push(Block { kind, range });
    }

    fn open_table(&mut self, range: Range<usize>) {
        self.document.tables.push(Table {
            headings: self.sections.iter().map(|(index, _)| self.document.headings[*index].clone()).collect(),
            header: Row::default(),
            rows: Vec::new(),
            is_nested: self.nested > 0 || self.is_in_footnote,
            is_in_footnote: self.is_in_footnote,
            inside: self.html.harmful().cloned(),
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
        } else if table.rows.last().is_some_and(|above| matches!(above.kind, RowKind::Delimiter | RowKind::Glued)) {
            RowKind::Glued
        } else if is_rest(self.document.source, table, &span) {
            let is_begun =
                |above: &&mut Row<'_>| above.kind == RowKind::Data && above.written.len() < above.cells.len();
            if let Some(above) = table.rows.last_mut().filter(is_begun) {
                above.kind = RowKind::Begun;
            }
            RowKind::Rest
        } else if table.header.cells.len() > 1 && !text.contains('|') {
            RowKind::Text
        } else {
            RowKind::Data
        };
        let lost = written.get(table.header.cells.len()).map_or("", |cell| &self.document.source[cell.start..span.end]);
        table.rows.push(Row { cells: Vec::new(), written, kind, span, lost });
    }

    fn close_cell(&mut self, range: &Range<usize>) {
        self.is_in_cell = false;
        self.html.close_cell();
        let span = lines::trimmed(self.document.source, range);
        let events = std::mem::take(&mut self.open);
        let Some(table) = self.document.tables.last_mut() else { return };
        let cell = Cell { text: inline::text(&events), events, span };
        table.rows.last_mut().unwrap_or(&mut table.header).cells.push(cell);
    }

    /// A heading ends the sections of those of the same or a lower level beside it.
    fn heading(&mut self, heading: Heading) {
        let depth = self.depth();
        self.end_sections(depth, Some(heading.level), heading.span.start);
        self.sections.push((self.document.headings.len(), depth));
        self.document.headings.push(heading);
    }

    /// Ends the sections that are in as many containers, or in more; beside a heading, those of its level or a lower one.
    fn end_sections(&mut self, depth: usize, level: Option<u8>, end: usize) {
        let headings = &mut self.document.headings;
        self.sections.retain(|&(index, other)| {
            let goes_on = other < depth || level.is_some_and(|level| headings[index].level < level);
            if !goes_on {
                headings[index].section.end = end;
            }
            goes_on
        });
    }
}

/// Whether a line goes on with the row above: that one lacks the pipe at its end, and together they have as many cells as the header.
fn is_rest(source: &str, table: &Table<'_>, line: &Range<usize>) -> bool {
    let is_open = |row: &Range<usize>| !source[row.clone()].trim_ascii_end().ends_with('|');
    let begun = table.rows.iter().rev().take(4).find(|row| row.kind != RowKind::Rest);
    let above = table.rows.last().filter(|above| is_open(&above.span) && !is_open(&table.header.span));
    let (Some(begun), Some(_)) = (begun, above) else { return false };
    let wanted = table.header.cells.len();
    matches!(begun.kind, RowKind::Data | RowKind::Begun)
        && lines::cells(&source[line.clone()]).len() < wanted
        && !lines::is_like_row(&source[line.clone()])
        && lines::cells(&source[begun.span.start..line.end]).len() == wanted
}
