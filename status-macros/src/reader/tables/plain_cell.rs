//! Cells that plain text must represent: the code, the message, the typed columns.

use std::fmt;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Cell, inline};
use crate::reader::words;
use crate::reader::words::is_small;

/// What a cell contains, as its faults call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content<'n> {
    Header,
    StatusCode,
    Message,
    /// The status of an error.
    Status,
    ErrorCode,
    Title,
    /// The value of a typed column, whose accessor has this name.
    Value(&'n str),
}

impl fmt::Display for Content<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Header => "header",
            Self::StatusCode => "status code",
            Self::Message => "message",
            Self::Status => "status",
            Self::ErrorCode => "error code",
            Self::Title => "title",
            Self::Value(name) => name,
        })
    }
}

/// Rules on a cell. The first that applies is the cell's fault.
const PLAIN: &[fn(&Cell<'_>, Content<'_>) -> Option<Fault>] =
    &[invisible_character, shortcode, image_in_cell, html_in_cell];

/// The text with plain spaces for those at which no line breaks: a reader sees no difference.
pub(crate) fn spaced(text: &str) -> String {
    text.replace(NO_BREAK, " ")
}

const NO_BREAK: char = '\u{a0}';

/// The name that a text such as `[404][name]` or `[name]` refers to: it is text because the page does not define it.
pub(crate) fn undefined_link(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    let name = inner.rsplit_once("][").map_or(inner, |(_, name)| name);
    (!name.is_empty() && !name.contains(['[', ']'].as_slice())).then_some(name)
}

/// The content that plain text cannot represent.
pub(crate) fn check(cell: &Cell<'_>, what: Content<'_>) -> Option<Fault> {
    struck_through(cell, what).or_else(|| check_struck(cell, what))
}

/// The same, of a cell that may be struck through.
pub(crate) fn check_struck(cell: &Cell<'_>, what: Content<'_>) -> Option<Fault> {
    PLAIN.iter().find_map(|rule| rule(cell, what))
}

/// `:lock:`, for which GitHub shows a picture. In code it stays text.
fn shortcode(cell: &Cell<'_>, what: Content<'_>) -> Option<Fault> {
    let is_code = cell.events.iter().any(|event| matches!(event, Event::Code(_)));
    let is_of_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '+');
    let is_name = |name: &&str| {
        name.chars().all(is_of_name) && (name.contains(is_small) || matches!(*name, "+1" | "-1" | "100" | "1234"))
    };
    let parts: Vec<_> = cell.text.split(':').collect();
    let inner = parts.get(1..parts.len().saturating_sub(1)).unwrap_or_default();
    let is_read = match what {
        Content::Message | Content::Title | Content::ErrorCode => true,
        // `urn:problem:expired` is a value like others.
        Content::Value(_) => parts[0].is_empty() || parts[0].ends_with(' '),
        Content::Header | Content::StatusCode | Content::Status => false,
    };
    let name = inner.iter().find(|name| is_name(name)).filter(|_| !is_code && is_read)?;
    let message = format!("GitHub may show `:{name}:` in the {what} as an emoji");
    let help = if what == Content::ErrorCode {
        format!("write the code in backticks: `{}`", cell.text)
    } else {
        "write the emoji itself, or the text in backticks".to_owned()
    };
    Some(Fault::at(Rule::Shortcode, cell.span.clone(), message).help(help))
}

fn invisible_character(cell: &Cell<'_>, what: Content<'_>) -> Option<Fault> {
    let text = &cell.text;
    // Beside another space it is seen, as a wider gap.
    let is_wide = |text: &str| text.split(' ').any(str::is_empty) && !text.is_empty();
    let wide = is_wide(&spaced(text)).then_some(NO_BREAK);
    let c = text.chars().find(|&c| is_invisible(c)).or_else(|| stray_selector(text)).or(wide)?;
    let message = format!("the {what} contains the invisible character U+{:04X}", u32::from(c));
    Some(Fault::at(Rule::InvisibleCharacter, cell.span.clone(), message).help(match what {
        Content::ErrorCode | Content::StatusCode => "delete it",
        _ => "delete it, or write a plain space",
    }))
}

pub(super) fn struck_through(cell: &Cell<'_>, what: Content<'_>) -> Option<Fault> {
    has_struck(cell).then(|| {
        let fault = Fault::at(Rule::StruckThrough, cell.span.clone(), format!("the {what} is struck through"));
        if let Some(rest) = beside_struck(cell) {
            return fault.says(format!("a part of the {what} is struck through")).help(format!("write only what is valid: `{rest}`"));
        }
        fault.help(match what {
            Content::StatusCode | Content::Message => {
                "if it is no longer returned, delete its row, and write below the table that it is no longer returned; if it is returned, delete the `~~`"
            }
            Content::Header => "delete the column, or write the header as plain text",
            Content::ErrorCode => "strike through the whole code to retire the error, or write it as plain text",
            Content::Title | Content::Status => {
                "if the error is no longer answered, strike its code through; if it is answered, delete the `~~`"
            }
            Content::Value(_) => "write it as plain text, or delete the row",
        })
    })
}

/// The text behind or before what is struck through, as in a correction: `~~410~~ 404`.
fn beside_struck(cell: &Cell<'_>) -> Option<String> {
    let (mut depth, mut rest) = (0, String::new());
    for event in &cell.events {
        match event {
            Event::Start(Tag::Strikethrough) => depth += 1,
            Event::End(TagEnd::Strikethrough) => depth -= 1,
            Event::Text(text) | Event::Code(text) if depth == 0 => rest.push_str(text),
            _ => {}
        }
    }
    let is_apart = rest.starts_with(' ') || rest.ends_with(' ');
    (is_apart && rest.contains(char::is_alphanumeric)).then(|| rest.trim().to_owned())
}

/// Whether any of the text is struck through.
pub(super) fn has_struck(cell: &Cell<'_>) -> bool {
    cell.events.iter().any(|event| matches!(event, Event::Start(Tag::Strikethrough)))
}

/// Whether all of the text is struck through.
pub(crate) fn is_struck_through(cell: &Cell<'_>) -> bool {
    let (mut depth, mut has_text) = (0, false);
    for event in &cell.events {
        match event {
            Event::Start(Tag::Strikethrough) => depth += 1,
            Event::End(TagEnd::Strikethrough) => depth -= 1,
            Event::Text(text) | Event::Code(text) if !text.trim().is_empty() => {
                if depth == 0 {
                    return false;
                }
                has_text = true;
            }
            _ => {}
        }
    }
    has_text
}

/// The type has texts: what an image says would be lost.
fn image_in_cell(cell: &Cell<'_>, what: Content<'_>) -> Option<Fault> {
    inline::has_image(&cell.events).then(|| image(cell, format!("the {what} contains an image")))
}

/// A text that is nothing but an image.
pub(super) fn lone_image(cell: &Cell<'_>) -> Option<Fault> {
    let is_lone = cell.text.is_empty() && inline::has_image(&cell.events);
    is_lone.then(|| image(cell, "the cell contains an image".to_owned()))
}

fn image(cell: &Cell<'_>, message: String) -> Fault {
    Fault::at(Rule::ImageInCell, cell.span.clone(), message).help("write what it says as text")
}

/// Raised text, as in `10<sup>6</sup>`: without its markup it is another number.
pub(crate) fn raised_text(cell: &Cell<'_>) -> Option<Fault> {
    inline::is_raised(&cell.events).then(|| {
        Fault::at(Rule::HtmlInCell, cell.span.clone(), "raised or lowered text, which no plain text has")
            .help("write `10^6` or `10⁶`; a note belongs in the text")
    })
}

fn html_in_cell(cell: &Cell<'_>, what: Content<'_>) -> Option<Fault> {
    let is_html = |event: &Event<'_>| match event {
        Event::Html(tag) | Event::InlineHtml(tag) => !is_harmless(tag),
        _ => false,
    };
    cell.events.iter().any(is_html).then(|| {
        Fault::at(Rule::HtmlInCell, cell.span.clone(), format!("the {what} contains HTML"))
            .help("write it as plain text, without the tags; a remark belongs in another column")
    })
}

/// Elements that leave the text as it is.
const HARMLESS: &[&str] =
    &["b", "br", "cite", "code", "em", "i", "kbd", "samp", "span", "strong", "tt", "u", "var", "wbr"];

/// Whether the tag changes at most a space of the text: a comment, a line break, an anchor, another font.
fn is_harmless(tag: &str) -> bool {
    let name = inline::tag_name(tag);
    let is_anchor = name.eq_ignore_ascii_case("a") && !tag.to_ascii_lowercase().contains("href");
    tag.starts_with("<!--") || is_anchor || words::is_any(name, HARMLESS)
}

/// The mark behind an emoji that says how it is shown, where none is before it.
fn stray_selector(text: &str) -> Option<char> {
    let mut before = ' ';
    text.chars().find(|&c| {
        let is_stray = c == '\u{fe0f}' && (before == ' ' || before.is_alphabetic());
        before = c;
        is_stray
    })
}

/// Whether no reader sees the character, or it changes the order in which others are seen.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{e0000}'..='\u{e007f}'
                | '\u{e0100}'..='\u{e01ef}'
        )
}

/// Whether a text says that it is that of the row above.
pub(crate) fn is_ditto(text: &str) -> bool {
    const MARKS: &[&str] = &[
        "\"",
        "''",
        "″",
        "〃",
        "-\"-",
        "^",
        "↑",
        "ditto",
        "dito",
        "idem",
        "same",
        "as above",
        "see above",
        "same as above",
        "siehe oben",
        "s.o",
        "dto",
        "ibid",
        "-//-",
    ];
    words::is_any(text.trim_matches(['(', ')', '.'].as_slice()), MARKS)
}

pub(super) fn ditto_mark(cell: &Cell<'_>) -> Option<Fault> {
    is_ditto(&cell.text).then(|| {
        Fault::at(Rule::DittoMark, cell.span.clone(), format!("`{}` stands for the text of the row above", cell.text))
            .help("write the text itself: the docs and `purpose()` show it without the row above")
    })
}
