//! Inline content as Markdown of one line that is safe on a rustdoc page: only what was markup is markup.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::inline::{is_web, shown};

/// The content of a cell.
pub(crate) fn content(events: &[Event<'_>]) -> String {
    let mut doc = String::new();
    let (mut links, mut images) = (Vec::new(), 0);
    for event in events {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            _ if images > 0 => {}
            Event::Text(part) => push_escaped(part, &mut doc),
            Event::Code(part) => code(part, &mut doc),
            // An opening delimiter before a space is not markup.
            Event::Html(tag) | Event::InlineHtml(tag)
                if shown(tag) == " " && doc.ends_with(['*', '~', '[', ' '].as_slice()) => {}
            Event::Html(tag) | Event::InlineHtml(tag) => push_escaped(shown(tag), &mut doc),
            Event::SoftBreak | Event::HardBreak => doc.push(' '),
            Event::Start(Tag::Emphasis) => doc.push('*'),
            Event::End(TagEnd::Emphasis) => close("*", &mut doc),
            Event::Start(Tag::Strong) => doc.push_str("**"),
            Event::End(TagEnd::Strong) => close("**", &mut doc),
            Event::Start(Tag::Strikethrough) => doc.push_str("~~"),
            Event::End(TagEnd::Strikethrough) => close("~~", &mut doc),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let kept = is_web(dest_url);
                doc.push_str(if kept { "[" } else { "" });
                links.push(kept.then_some(dest_url));
            }
            Event::End(TagEnd::Link) => {
                if let Some(url) = links.pop().flatten() {
                    doc.push_str("](");
                    doc.push_str(&destination(url));
                    doc.push(')');
                }
            }
            _ => {}
        }
    }
    doc.trim().to_owned()
}

/// Closes markup before the space that it would end in.
fn close(mark: &str, doc: &mut String) {
    let end = doc.trim_end().len();
    let space = doc.split_off(end);
    doc.push_str(mark);
    doc.push_str(&space);
}

/// The address, so written that nothing in it ends a Markdown link.
pub(crate) fn destination(url: &str) -> String {
    let mut safe = String::with_capacity(url.len() + 2);
    for c in url.chars() {
        match c {
            '(' => safe.push_str("%28"),
            ')' => safe.push_str("%29"),
            '<' => safe.push_str("%3C"),
            '>' => safe.push_str("%3E"),
            '\\' => safe.push_str("%5C"),
            '"' => safe.push_str("%22"),
            '|' => safe.push_str("%7C"),
            '[' => safe.push_str("%5B"),
            ']' => safe.push_str("%5D"),
            '&' => safe.push_str("&amp;"),
            '*' | '_' | '~' | '`' => safe.extend(['\\', c]),
            c if c.is_whitespace() || c.is_control() => safe.push_str("%20"),
            c => safe.push(c),
        }
    }
    safe
}

/// The text as Markdown of one line.
pub(crate) fn escape(text: &str) -> String {
    let mut doc = String::new();
    push_escaped(text, &mut doc);
    doc
}

/// Text in which no character is markup, for rustdoc's dialect: smart punctuation and bare addresses included.
fn push_escaped(text: &str, doc: &mut String) {
    let mut last = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        let first = doc.is_empty() || doc.ends_with(' ');
        let active = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '"' | '\'' | '^' | '$' | '@' => true,
            '#' | '+' | '=' => first,
            '-' => first || last == '-' || next == '-',
            '.' => next == '.' || last == '.' || last.is_ascii_digit(),
            ')' => last.is_ascii_digit(),
            // A link may follow the text.
            '!' => next == '[' || rest.peek().is_none(),
            ':' => next == '/',
            _ => false,
        };
        if active {
            doc.push('\\');
        }
        doc.push(if c.is_control() || c.is_whitespace() { ' ' } else { c });
        last = c;
    }
}

/// A code span; in backticks enough that its content cannot close it.
fn code(text: &str, doc: &mut String) {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    doc.push_str(&format!("{fence}{pad}{text}{pad}{fence}"));
}
