//! The elements that raw HTML leaves open for the blocks behind it, and what it contains: headings and tables.

use std::ops::Range;

use super::document::{HtmlTable, OpenElement};
use super::html::{Tag, Token, Tokens, alternative};
use super::places::Places;

/// The most elements that may be open: with more of them, the page is refused.
const DEPTH: usize = 100;

/// Elements without content.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that go on behind the block that they are opened in, and behind all but their own closing tag: WHATWG HTML,
/// 13.2.4.3 "The list of active formatting elements".
const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// Further elements that go on behind the block that they are opened in: 13.2.4.2 "The stack of open elements".
const LASTING: &[&str] = &[
    "applet", "button", "caption", "marquee", "math", "noscript", "object", "select", "svg", "table", "tbody", "td",
    "template", "tfoot", "th", "thead", "tr",
];

/// Elements whose closing tag ends them from within any block: WHATWG HTML, 13.2.6.4.7 "The in body insertion mode".
const ENDED_IN_BLOCKS: &[&str] = &[
    "a",
    "address",
    "applet",
    "article",
    "aside",
    "b",
    "big",
    "blockquote",
    "button",
    "center",
    "code",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "i",
    "li",
    "listing",
    "main",
    "marquee",
    "menu",
    "nav",
    "nobr",
    "object",
    "ol",
    "p",
    "pre",
    "s",
    "search",
    "section",
    "select",
    "small",
    "strike",
    "strong",
    "summary",
    "table",
    "tbody",
    "td",
    "template",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
];

/// Elements that a closing tag ends nothing outside of, but for those of a table: 13.2.4.2, "have an element in scope".
const SCOPES: &[&str] = &["applet", "caption", "marquee", "object", "select", "table", "td", "th"];

const TABLE_PARTS: &[&str] = &["caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"];

/// Elements that end the section of a heading in them.
const CONTAINERS: &[&str] = &["blockquote", "dd", "details", "dl", "dt", "li", "ol", "td", "th", "ul"];

/// Elements that hide or change what is in them, or move a table that is in them.
const HARMFUL: &[&str] = &[
    "applet", "audio", "button", "canvas", "caption", "code", "colgroup", "datalist", "del", "dialog", "frameset",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "html", "ins", "kbd", "legend", "map", "marquee", "math", "meter",
    "noscript", "object", "optgroup", "option", "output", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp",
    "select", "slot", "strike", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "tfoot", "th",
    "thead", "tr", "var", "video",
];

/// Follows the raw HTML of a page, event by event.
#[derive(Default)]
pub(super) struct HtmlFlow {
    open: Vec<OpenElement>,
    /// The number of open elements outside of each block.
    blocks: Vec<usize>,
    /// Where the first piece of HTML starts that a browser does not end where the parser does.
    pub(super) unclosed: Option<usize>,
    /// Comments and the like, in which nothing is seen.
    pub(super) unseen: Vec<Range<usize>>,
    pub(super) tables: Vec<HtmlTable>,
    /// The heading that is open, so far.
    heading: Option<HtmlHeading>,
    /// Whether a cell of Markdown is open, in which no tag ends an element outside of it.
    in_cell: bool,
}

/// A heading in HTML.
pub(super) struct HtmlHeading {
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) span: Range<usize>,
    /// The element that hides or changes it.
    pub(super) inside: Option<OpenElement>,
    /// The number of blocks that it starts in.
    depth: usize,
}

impl HtmlFlow {
    /// Reads a whole block of HTML, or a piece within a text, in parts with their places.
    pub(super) fn html(&mut self, parts: &[(&str, usize)]) -> Vec<HtmlHeading> {
        let html: String = parts.iter().map(|(text, _)| *text).collect();
        let mut places = Places { parts, start: 0 };
        let mut headings = Vec::new();
        for token in Tokens::of(&html) {
            match token {
                Token::Open(tag) => self.open_tag(&tag, places.of(tag.range.start)),
                Token::Close(tag) => headings.extend(self.close_tag(&tag, places.of(tag.range.end - 1) + 1)),
                Token::Unseen(range) => {
                    let start = places.of(range.start);
                    self.unseen.push(start..places.of(range.end - 1) + 1);
                }
                Token::Text(text) => self.text(&decoded(text)),
                Token::Unclosed(at) => {
                    self.unclosed.get_or_insert(places.of(at));
                }
            }
        }
        headings
    }

    /// Text that a reader sees: of Markdown, or between tags.
    pub(super) fn text(&mut self, text: &str) {
        if let Some(heading) = &mut self.heading {
            heading.text.push_str(text);
        }
        self.cell_text(text);
    }

    fn cell_text(&mut self, text: &str) {
        let is_in_cell = self.is_in_cell();
        let cell = self.tables.last_mut().and_then(|table| table.cells.last_mut());
        if let Some(cell) = cell.filter(|_| is_in_cell) {
            cell.push_str(text);
        }
    }

    /// A block of Markdown opens.
    pub(super) fn open_block(&mut self) {
        self.blocks.push(self.open.len());
    }

    pub(super) fn open_cell(&mut self) {
        self.in_cell = true;
        self.open_block();
    }

    /// A block of Markdown closes, and with it most of the elements that were opened in it.
    pub(super) fn close_block(&mut self) {
        self.close(&[FORMATTING, LASTING].concat());
    }

    /// A paragraph closes. A block that starts in one has ended it, and goes on: 13.2.6.4.7, "close a p element".
    pub(super) fn close_paragraph(&mut self) {
        let blocks = ENDED_IN_BLOCKS.iter().copied().filter(|name| *name != "p");
        self.close(&blocks.chain(LASTING.iter().copied()).collect::<Vec<_>>());
    }

    /// A cell closes, and with it all elements but the one that nothing outside of it closes.
    pub(super) fn close_cell(&mut self) {
        self.in_cell = false;
        self.close(&["template"]);
    }

    fn close(&mut self, lasting: &[&str]) {
        let outside = self.blocks.pop().unwrap_or_default();
        let mut index = 0;
        self.open.retain(|element| {
            index += 1;
            index <= outside || lasting.contains(&&*element.name)
        });
        self.text(" ");
    }

    /// The innermost open element that hides or changes what is in it.
    pub(super) fn harmful(&self) -> Option<&OpenElement> {
        self.open.iter().rev().find(|element| element.is_harmful)
    }

    /// The number of open elements that end the section of a heading in them.
    pub(super) fn containers(&self) -> usize {
        self.open.iter().filter(|element| CONTAINERS.contains(&&*element.name)).count()
    }

    fn is_in_cell(&self) -> bool {
        self.open.iter().any(|element| element.name == "td" || element.name == "th")
    }

    fn open_tag(&mut self, tag: &Tag<'_>, at: usize) {
        let name = tag.name.to_ascii_lowercase();
        self.close_implied(&name);
        match &*name {
            "table" | "td" | "th" | "tr" => self.table_part(&name, at, tag.range.len()),
            "br" => self.text(" "),
            "img" => self.cell_text(&format!(" {} ", decoded(alternative(tag.attributes)))),
            _ => {}
        }
        if VOID.contains(&&*name) {
            return;
        }
        let attributes = tag.attributes.to_ascii_lowercase();
        let is_hidden = attributes.contains("hidden") || attributes.contains("style");
        let is_link = name == "a" && attributes.contains("href");
        let is_harmful = is_hidden || is_link || HARMFUL.contains(&&*name);
        if self.open.len() >= DEPTH {
            self.unclosed.get_or_insert(at);
            return;
        }
        let element = OpenElement { name, at, is_harmful };
        if let Some(level) = level(&element.name) {
            let inside = self.harmful().or(Some(&element).filter(|_| is_hidden)).cloned();
            self.heading =
                Some(HtmlHeading { level, text: String::new(), span: at..at, inside, depth: self.blocks.len() });
        }
        self.open.push(element);
    }

    fn close_tag(&mut self, tag: &Tag<'_>, end: usize) -> Option<HtmlHeading> {
        let name = tag.name.to_ascii_lowercase();
        let is_part = TABLE_PARTS.contains(&&*name);
        let ends = |element: &OpenElement| {
            let own = &*element.name;
            own == name || own == "template" || !is_part && SCOPES.contains(&own)
        };
        // A closing tag within a template ends nothing outside of it, one within a block of Markdown not everything.
        let least = if ENDED_IN_BLOCKS.contains(&&*name) && !self.in_cell {
            0
        } else {
            self.blocks.last().copied().unwrap_or_default()
        };
        let found = self.open.iter().rposition(ends);
        // Other closing tags end nothing outside of a block that is open: 13.2.6.4.7, "Any other end tag".
        let is_block = |element: &OpenElement| {
            let name = &&*element.name;
            ENDED_IN_BLOCKS.contains(name) && !FORMATTING.contains(name)
        };
        let is_shut_in =
            |index: &usize| !ENDED_IN_BLOCKS.contains(&&*name) && self.open[index + 1..].iter().any(is_block);
        let found = found.filter(|index| *index >= least && self.open[*index].name == name && !is_shut_in(index));
        if let Some(index) = found {
            let inner = self.open.split_off(index);
            let goes_on = |element: &OpenElement| FORMATTING.contains(&&*element.name) && element.name != name;
            self.open.extend(inner.into_iter().filter(goes_on));
        }
        let heading = self.heading.take_if(|_| level(&name).is_some())?;
        // One that ends in another block than it starts in goes on, for the browser, where the parser has another one.
        if heading.depth != self.blocks.len() {
            self.unclosed.get_or_insert(heading.span.start);
        }
        Some(HtmlHeading { text: super::inline::collapsed(&heading.text), span: heading.span.start..end, ..heading })
    }

    /// Tags whose end may be left out end where the next one starts.
    fn close_implied(&mut self, name: &str) {
        let ended: &[&str] = match name {
            "td" | "th" => &["td", "th"],
            "tr" => &["td", "th", "tr"],
            "li" => &["li"],
            "p" | "div" | "table" | "ul" | "ol" => &["p"],
            _ => return,
        };
        while self.open.last().is_some_and(|element| ended.contains(&&*element.name)) {
            self.open.pop();
        }
    }

    /// A table starts with its first tag.
    fn table_part(&mut self, name: &str, at: usize, length: usize) {
        let is_new = name == "table" || !self.open.iter().any(|element| element.name == "table");
        if is_new && (name == "table" || !self.continues_row()) {
            self.tables.push(HtmlTable { span: at..at + length, cells: Vec::new() });
        }
        if let (Some(table), "td" | "th") = (self.tables.last_mut(), name) {
            table.cells.push(String::new());
        }
    }

    fn continues_row(&self) -> bool {
        self.open.iter().any(|element| element.name == "tr")
    }
}

fn level(name: &str) -> Option<u8> {
    let digit = name.strip_prefix('h').filter(|digit| digit.len() == 1)?;
    digit.parse().ok().filter(|level| (1..=6).contains(level))
}

/// The text with its numeric character references, and those of spaces, replaced.
fn decoded(text: &str) -> String {
    let mut decoded = String::new();
    for (index, piece) in text.split('&').enumerate() {
        match piece.split_once(';').filter(|(name, _)| index > 0 && name.len() < 10) {
            Some((name, rest)) => {
                decoded.push(character(name).unwrap_or(' '));
                decoded.push_str(rest);
            }
            None => decoded.push_str(piece),
        }
    }
    decoded
}

fn character(reference: &str) -> Option<char> {
    let digits = reference.strip_prefix('#')?;
    let number = match digits.strip_prefix(['x', 'X'].as_slice()) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    char::from_u32(number.ok()?)
}
