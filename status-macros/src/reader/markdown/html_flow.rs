//! The elements that raw HTML leaves open for the blocks behind it, and what it contains: headings and tables.

use std::ops::Range;

use super::document::{HtmlTable, OpenElement};
use super::html::{Tag, Token, Tokens};

/// Elements without content.
const VOID: &[&str] =
    &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that stay open for the blocks behind the one that they are opened in: WHATWG HTML, 13.2.4.3 and 13.2.4.2.
const LASTING: &[&str] = &[
    "a", "applet", "b", "big", "button", "caption", "code", "em", "font", "i", "marquee", "math", "nobr", "object",
    "s", "select", "small", "strike", "strong", "svg", "table", "tbody", "td", "template", "tfoot", "th", "thead",
    "tr", "tt", "u",
];

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
    /// The heading that is open: its level, its start, its text.
    heading: Option<(u8, usize, String)>,
}

/// A heading in HTML.
pub(super) struct HtmlHeading {
    pub(super) level: u8,
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

impl HtmlFlow {
    /// Reads a whole block of HTML, or a piece within a text, in parts with their places.
    pub(super) fn html(&mut self, parts: &[(&str, usize)]) -> Vec<HtmlHeading> {
        let html: String = parts.iter().map(|(text, _)| *text).collect();
        let place = |at: usize| {
            let mut start = 0;
            for (text, offset) in parts {
                if at < start + text.len() {
                    return offset + (at - start);
                }
                start += text.len();
            }
            parts.last().map_or(0, |(text, offset)| offset + text.len())
        };
        let mut headings = Vec::new();
        for token in Tokens::of(&html) {
            match token {
                Token::Open(tag) => self.open_tag(&tag, place(tag.range.start)),
                Token::Close(tag) => headings.extend(self.close_tag(&tag, place(tag.range.end - 1) + 1)),
                Token::Unseen(range) => self.unseen.push(place(range.start)..place(range.end - 1) + 1),
                Token::Text(text) => self.text(&decoded(text)),
                Token::Unclosed(at) => {
                    self.unclosed.get_or_insert(place(at));
                }
            }
        }
        headings
    }

    /// Text that a reader sees: of Markdown, or between tags.
    pub(super) fn text(&mut self, text: &str) {
        if let Some((_, _, heading)) = &mut self.heading {
            heading.push_str(text);
        }
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

    /// A block of Markdown closes, and with it most of the elements that were opened in it.
    pub(super) fn close_block(&mut self) {
        let outside = self.blocks.pop().unwrap_or_default();
        let mut index = 0;
        self.open.retain(|element| {
            index += 1;
            index <= outside || LASTING.contains(&&*element.name)
        });
        self.text(" ");
    }

    /// The innermost open element that hides or changes what is in it.
    pub(super) fn harmful(&self) -> Option<&OpenElement> {
        self.open.iter().rev().find(|element| element.is_harmful)
    }

    fn is_in_cell(&self) -> bool {
        self.open.iter().any(|element| element.name == "td" || element.name == "th")
    }

    fn open_tag(&mut self, tag: &Tag<'_>, at: usize) {
        let name = tag.name.to_ascii_lowercase();
        self.close_implied(&name);
        match (&*name, level(&name)) {
            (_, Some(level)) => self.heading = Some((level, at, String::new())),
            ("table" | "td" | "th" | "tr", _) => self.table_part(&name, at, tag.range.len()),
            ("br", _) => self.text(" "),
            _ => {}
        }
        if VOID.contains(&&*name) {
            return;
        }
        let attributes = tag.attributes.to_ascii_lowercase();
        let is_hidden = attributes.contains("hidden") || attributes.contains("style");
        let is_link = name == "a" && attributes.contains("href");
        let is_harmful = is_hidden || is_link || HARMFUL.contains(&&*name);
        self.open.push(OpenElement { name, at, is_harmful });
    }

    fn close_tag(&mut self, tag: &Tag<'_>, end: usize) -> Option<HtmlHeading> {
        let name = tag.name.to_ascii_lowercase();
        if let Some(index) = self.open.iter().rposition(|element| element.name == name) {
            self.open.truncate(index);
        }
        let (level, start, text) = self.heading.take_if(|_| level(&name).is_some())?;
        let text = super::inline::collapsed(&text);
        Some(HtmlHeading { level, text, span: start..end })
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
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    char::from_u32(number.ok()?)
}
