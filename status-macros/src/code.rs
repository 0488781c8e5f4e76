//! The code cell: three digits, perhaps with the message behind them.

use pulldown_cmark::{Event, Tag};

use crate::dialect;
use crate::fault::Fault;
use crate::protocol;
use crate::table::Cell;

/// What a code cell says.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Code {
    pub(crate) number: u16,
    /// The message, in a cell like `404 Not Found`.
    pub(crate) message: Option<String>,
}

/// Reads a code cell: `404`, `404 Not Found`, `404 - Not Found`, `404: Not Found` or `404 (Not Found)`.
pub(crate) fn read(cell: &Cell<'_>) -> Result<Code, Fault> {
    let digits = cell.text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = cell.text.split_at(digits);
    match (digits, number.parse()) {
        (3, Ok(number)) if rest.is_empty() => in_range(number, None, cell),
        (3, Ok(number)) => match message(rest) {
            Some(message) => in_range(number, Some(message.to_owned()), cell),
            None => Err(no_code(cell)),
        },
        _ => Err(no_code(cell)),
    }
}

/// Whether the text starts with a code, perhaps behind a word or a mark, and is none: `HTTP 404`, `404\*`, `404 or 405`.
pub(crate) fn is_like(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(2).any(is_code)
}

/// Refuses content that a plain text cannot stand for.
pub(crate) fn plain(cell: &Cell<'_>, what: &str) -> Result<(), Fault> {
    if let Some(c) = cell.text.chars().find(|&c| is_invisible(c) || c == '\u{a0}') {
        let message = format!("the {what} holds the invisible character U+{:04X}", u32::from(c));
        return Err(
            Fault::at("invisible-character", cell.span.clone(), message).help("delete it, or write a plain space")
        );
    }
    let mut odd = cell.events.iter().filter_map(|event| match event {
        Event::Start(Tag::Strikethrough) => Some(("struck-through", "is struck through")),
        Event::Start(Tag::Image { .. }) => Some(("image-in-cell", "holds an image")),
        Event::Html(tag) | Event::InlineHtml(tag) if !is_harmless(tag) => Some(("html-in-cell", "holds HTML")),
        _ => None,
    });
    match odd.next() {
        Some((name, why)) => Err(Fault::at(name, cell.span.clone(), format!("the {what} {why}"))
            .help("write it as plain text, or delete the row")),
        None => Ok(()),
    }
}

/// Whether the tag changes nothing of the text but for a space: a comment, a line break, an anchor.
fn is_harmless(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let name = tag.trim_start_matches(['<', '/']).split(|c: char| !c.is_alphanumeric()).next();
    tag.starts_with("<!--") || name == Some("br") || name == Some("a") && !tag.contains("href")
}

/// Whether no reader sees the character, or it changes the order in which others are seen.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}'
                | '\u{115f}'..='\u{1160}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

fn in_range(number: u16, message: Option<String>, cell: &Cell<'_>) -> Result<Code, Fault> {
    if protocol::CODES.contains(&number) {
        return Ok(Code { number, message });
    }
    Err(Fault::at("code-out-of-range", cell.span.clone(), format!("`{}` is no HTTP status code", cell.text))
        .label("outside 100 to 599")
        .help("a status code has a first digit from 1 to 5 (RFC 9110, section 15)"))
}

/// The message behind the digits; none where they go on as a list, a range or something else.
fn message(rest: &str) -> Option<&str> {
    let text = rest.trim();
    let text = match text.strip_prefix(':') {
        Some(text) => text.trim(),
        None if !rest.starts_with(char::is_whitespace) => return None,
        None => match text.strip_prefix(['-', '–', '—']) {
            Some(text) => text.strip_prefix(' ')?.trim(),
            None => text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(text).trim(),
        },
    };
    let another = text.split(|c: char| !c.is_alphanumeric()).any(is_code);
    (text.starts_with(char::is_alphabetic) && !another).then_some(text)
}

fn is_code(word: &str) -> bool {
    word.len() == 3 && word.parse().is_ok_and(|number| protocol::CODES.contains(&number))
}

/// Why the cell is no code.
fn no_code(cell: &Cell<'_>) -> Fault {
    let text = &cell.text;
    let fault = |name, message: String, help: &str| Fault::at(name, cell.span.clone(), message).help(help);
    let codes = text.split(|c: char| !c.is_alphanumeric()).filter(|word| is_code(word)).count();
    if text.contains("](") {
        return dialect::broken_link(cell);
    }
    if text.contains("://") {
        fault("code-word", format!("`{text}` is a broken link"), "write it as `[404](https://…)`, without spaces")
    } else if text.is_empty() {
        fault("code-empty", "the code cell is empty".to_owned(), "write the status code, as in `404`")
    } else if is_class(text) {
        fault(
            "code-class",
            format!("`{text}` is a class, not a status code"),
            "write one row for each code that is returned",
        )
    } else if text.starts_with(['+', '-', '−', '±']) {
        fault("code-signed", format!("`{text}` has a sign"), "write the three digits alone, as in `404`")
    } else if text.chars().any(|c| c.is_numeric() && !c.is_ascii_digit()) {
        fault("code-script", format!("`{text}` has digits of another script"), "write ASCII digits, as in `404`")
    } else if codes > 1 && text.contains(['-', '–', '—', '…']) {
        fault("code-range", format!("`{text}` is a range of codes"), "write one row for each code that is returned")
    } else if codes > 1 {
        fault("code-list", format!("`{text}` is a list of codes"), "write one row for each code")
    } else if text.bytes().all(|byte| byte.is_ascii_digit()) {
        fault("code-out-of-range", format!("`{text}` is no HTTP status code"), "write three digits, from 100 to 599")
    } else {
        fault(
            "code-word",
            format!("`{text}` is no HTTP status code"),
            "write three digits, as in `404`, or with the message: `404 Not Found`",
        )
    }
}

/// `4xx`, `4XX` or `4**`.
fn is_class(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '*');
    words.any(|word| {
        let mut chars = word.chars();
        chars.next().is_some_and(|c| c.is_ascii_digit()) && matches!(chars.as_str(), "xx" | "XX" | "Xx" | "xX" | "**")
    })
}
