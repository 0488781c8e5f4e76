//! The lines that a reader sees outside of tables and code, without the marks that they begin with.

use std::ops::Range;

use super::document::{BlockKind, Document, Scope};
use super::{inline, lines};
use crate::reader::words;

/// A line, or a part of one that HTML puts on a line of its own.
pub(crate) struct Seen<'p> {
    /// The text behind the marks of quotes, lists and headings, and behind tags.
    pub(crate) text: &'p str,
    /// The whole line.
    pub(crate) span: Range<usize>,
    pub(crate) is_heading: bool,
    pub(crate) is_item: bool,
    /// Whether the line above belongs to another text.
    is_first: bool,
    /// The number of an item.
    pub(crate) number: Option<u16>,
    /// How many spaces and marks of quotes it begins with.
    pub(crate) indent: usize,
}

impl Seen<'_> {
    /// Whether the line goes on with the text of the line above.
    pub(crate) fn goes_on(&self) -> bool {
        !self.is_heading && !self.is_item && !self.is_first
    }

    /// Whether a heading, an item or a text begins here, and not just a line.
    pub(crate) fn begins(&self) -> bool {
        self.is_heading || self.is_item || self.is_first || self.text.starts_with(['*', '_'].as_slice())
    }
}

/// What is said above the items of a list: by a heading, a text, or the item that the list is nested in.
#[derive(Default)]
pub(crate) struct Lead<T> {
    pub(crate) said: T,
    /// The indentation of that item, and what is said above its own list.
    outer: Option<(usize, T)>,
}

impl<T: Copy + Default + PartialEq> Lead<T> {
    /// Goes on to a line that says this of what is below it.
    pub(crate) fn pass(&mut self, line: &Seen<'_>, says: impl Fn() -> T) {
        if line.is_heading || line.begins() && !line.is_item {
            *self = Self { said: says(), outer: None };
        } else if line.is_item {
            if let Some((_, above)) = self.outer.take_if(|(indent, _)| line.indent <= *indent) {
                self.said = above;
            }
            if self.outer.is_none() && line.text.trim_end_matches(['*', '_'].as_slice()).ends_with(':') {
                let said = says();
                if said != T::default() {
                    self.outer = Some((line.indent, std::mem::replace(&mut self.said, said)));
                }
            }
        }
    }
}

/// Gives each line outside of tables and code.
pub(crate) fn seen_lines(document: &Document<'_>, scope: &Scope, give: &mut dyn FnMut(Seen<'_>)) {
    let source = document.source;
    let mut blocks = document.blocks.iter().peekable();
    let mut unseen = document.unseen.iter().peekable();
    let mut line = lines::line_of(source, document.body);
    let mut is_first = true;
    let mut is_in_numbers = false;
    loop {
        while blocks.next_if(|block| block.range.end <= line.start).is_some() {}
        while unseen.next_if(|range| range.end <= line.start).is_some() {}
        let kind = blocks.peek().filter(|block| block.range.start < line.end).map(|block| block.kind);
        // A comment may end before the line does.
        let start = match unseen.peek() {
            Some(range) if range.start <= line.start => range.end.min(line.end),
            _ => line.start,
        };
        let is_code = matches!(kind, Some(BlockKind::Table | BlockKind::FencedCode | BlockKind::IndentedCode));
        let is_hidden = is_code || start == line.end && start > line.start;
        let text = &source[start..line.end];
        let bare = lines::without_marks(text).trim_end();
        // Nobody sees the definition of a link.
        let is_definition = is_definition(bare);
        if !is_hidden && !is_definition && scope.contains(line.start) {
            let is_heading = kind == Some(BlockKind::Heading);
            // Only `1.` begins a list within a paragraph.
            let number = number(text);
            is_in_numbers &= !is_first || number.is_some();
            let is_numbered = is_first || is_in_numbers || number.is_none_or(|number| number == 1);
            is_in_numbers |= is_numbered && number.is_some();
            for (index, part) in parts(text).enumerate() {
                give(seen(part, lines::trimmed(source, &line), is_heading, is_first || index > 0, is_numbered));
            }
        }
        is_first = bare.is_empty()
            || kind == Some(BlockKind::Heading)
            || text.ends_with("  ")
            || text.ends_with('\\')
            || bare.ends_with(['>', ':'].as_slice())
            || bare.starts_with("[!")
            || is_hidden
            || bare.trim_matches(['-', '*', '_', ' '].as_slice()).is_empty();
        let next = lines::next_line(source, &line);
        if next.start <= line.start {
            return;
        }
        line = next;
    }
}

/// Whether a line is nothing but an address behind a label, perhaps with a title.
fn is_definition(line: &str) -> bool {
    let Some((_, address)) = line.strip_prefix('[').and_then(|line| line.split_once(']')) else { return false };
    let Some(address) = address.strip_prefix(':') else { return false };
    let address = address.trim();
    let end = address.find(' ').filter(|_| !address.starts_with('<')).or_else(|| address.find('>').map(|end| end + 1));
    let title = address[end.unwrap_or(address.len())..].trim_start();
    title.is_empty() || title.starts_with(['"', '\'', '('].as_slice())
}

/// The parts of a line that tags put on lines of their own.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(line);
    std::iter::from_fn(move || {
        let line = rest?;
        let begin = line.len() - line.trim_start_matches([' ', '\t', '>', '<'].as_slice()).len();
        let ends = ["<br", "<li", "<dt", "<dd", "<p>"].iter().filter_map(|tag| line[begin..].find(tag)).min();
        let (part, behind) = ends.map_or((line, None), |end| (&line[..begin + end], Some(&line[begin + end..])));
        rest = behind;
        Some(part)
    })
}

/// The number that a line begins with, as an item does.
fn number(line: &str) -> Option<u16> {
    let text = line.trim_start_matches(lines::INDENT);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    text[..digits].parse().ok().filter(|_| text[digits..].starts_with(['.', ')'].as_slice()))
}

fn seen(line: &str, span: Range<usize>, is_heading: bool, is_first: bool, is_numbered: bool) -> Seen<'_> {
    let text = line.trim_start_matches(lines::INDENT);
    let behind = if is_numbered { lines::without_marks(text) } else { text };
    let note = behind.strip_prefix("[^").and_then(|note| note.split_once("]:"));
    let behind = note.map_or(behind, |(_, text)| text.trim_start());
    let number = number(text);
    let bare = behind.trim_start_matches('#').trim_start();
    let bare = bare.strip_prefix("[ ] ").or(bare.strip_prefix("[x] ")).unwrap_or(bare).trim_start_matches('!');
    let is_item = behind.len() < text.len() || behind.starts_with('<');
    let is_html_heading = is_html_heading(behind);
    let own = without_tags(bare);
    Seen {
        text: if is_html_heading { without_closing_tags(own) } else { own },
        span,
        is_heading: is_heading || is_html_heading || behind.starts_with('#'),
        is_item,
        is_first,
        number: number.filter(|_| behind.len() < text.len()),
        indent: line.len() - text.len(),
    }
}

/// `<summary>` and `<h1>` to `<h6>`.
fn is_html_heading(text: &str) -> bool {
    let name = text.strip_prefix('<').map(|tag| tag.split(['>', ' '].as_slice()).next().unwrap_or_default());
    name.is_some_and(|name| words::is_any(name, &["summary", "h1", "h2", "h3", "h4", "h5", "h6"]))
}

fn without_closing_tags(text: &str) -> &str {
    let mut rest = text.trim_end();
    while let Some((before, tag)) = rest.rsplit_once("</").filter(|(_, tag)| tag.ends_with('>')) {
        if tag.matches('>').count() > 1 {
            break;
        }
        rest = before.trim_end();
    }
    rest
}

/// The text behind tags, but for those that say something of it.
fn without_tags(text: &str) -> &str {
    let mut rest = text.trim_start();
    while rest.starts_with('<')
        && !inline::STRIKING.iter().any(|tag| rest.starts_with(tag))
        && let Some((_, behind)) = rest.split_once('>')
    {
        rest = behind.trim_start();
    }
    rest
}
