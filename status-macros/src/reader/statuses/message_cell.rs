//! The message: of the message column, else of the code cell, else the registered phrase.

use pulldown_cmark::Event;

use super::code_cell::{Code, is_code};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Cell, inline};
use crate::reader::model::Spanned;
use crate::reader::rfc9110;
use crate::reader::tables::plain_cell::{self, Content};
use crate::reader::words;

/// A rule on a message cell beside its code.
type MessageRule = fn(&Cell<'_>, &Spanned<Code>) -> Option<Fault>;

const MESSAGE: &[MessageRule] = &[
    plain_message,
    bare_address_in_message,
    brackets_in_message,
    stray_marks,
    line_break,
    message_empty,
    two_messages,
    code_in_message,
];

/// The message of a row with a message cell.
pub(crate) fn read(cell: &Cell<'_>, code: &Spanned<Code>, faults: &mut Faults) -> Spanned<String> {
    for rule in MESSAGE {
        faults.extend(rule(cell, code));
    }
    Spanned { value: plain_cell::spaced(&cell.text), span: cell.span.clone() }
}

/// A status in the message, which clients see beside that of the code: `429 Too Many Requests`, `Too Many Requests (429)`.
fn code_in_message(cell: &Cell<'_>, code: &Spanned<Code>) -> Option<Fault> {
    let text = words::strip_start(&cell.text, &["HTTP ", "HTTP/1.1 ", "HTTP/2 "]);
    let text = text.unwrap_or(&cell.text);
    let (rest, number) = match (text.split_once(' '), text.rsplit_once(' ')) {
        (Some((first, rest)), _) if is_code(first) => (rest, first),
        (_, Some((rest, last))) if is_code(last.trim_matches(['(', ')'].as_slice())) && last.len() > 3 => (rest, last),
        _ => return None,
    };
    let rest = rest.trim_matches([' ', '-', '–', '—', ':'].as_slice());
    let owner = rfc9110::owner(rest)?;
    let number = number.trim_matches(['(', ')'].as_slice());
    let own = code.value.number;
    let help = if owner == own {
        format!("write `{rest}`")
    } else {
        format!("correct the code or the message: `{rest}` is the registered phrase of `{owner}`")
    };
    let message = format!("the message of `{own}` has a status of its own, `{number}`");
    Some(Fault::at(Rule::MessageOfAnotherCode, cell.span.clone(), message).help(help))
}

fn plain_message(cell: &Cell<'_>, _: &Spanned<Code>) -> Option<Fault> {
    plain_cell::check(cell, Content::Message)
}

fn bare_address_in_message(cell: &Cell<'_>, _: &Spanned<Code>) -> Option<Fault> {
    bare_address(cell, Content::Message)
}

/// A line break behind the phrase: what follows is another text.
fn line_break(cell: &Cell<'_>, code: &Spanned<Code>) -> Option<Fault> {
    let begins = |phrase: &str| cell.text.len() > phrase.len() && cell.text.starts_with(phrase);
    let goes_on = rfc9110::phrases(code.value.number).any(begins);
    (goes_on && inline::has_line_break(&cell.events)).then(|| {
        Fault::at(Rule::HtmlInCell, cell.span.clone(), "the message is on several lines")
            .help("write the message on one line, and further text in another column")
    })
}

/// Marks that open nothing, which clients would see.
fn stray_marks(cell: &Cell<'_>, _: &Spanned<Code>) -> Option<Fault> {
    let is_stray = |event: &Event<'_>| matches!(event, Event::Text(text) if text.contains('`'));
    let mark = if cell.events.iter().any(is_stray) {
        "a backtick"
    } else {
        Some("two stars").filter(|_| cell.text.contains("**"))?
    };
    let inner =
        cell.text.strip_prefix("**").and_then(|text| text.strip_suffix("**")).filter(|text| text.trim() != *text);
    if let Some(inner) = inner {
        let message = "the spaces within the stars keep the message from being bold";
        return Some(
            Fault::at(Rule::StrayMarks, cell.span.clone(), message)
                .help(format!("write `**{0}**`, or `{0}`", inner.trim())),
        );
    }
    Some(
        Fault::at(Rule::StrayMarks, cell.span.clone(), format!("{mark} in the message, without a partner"))
            .help("delete the mark, or write it on both sides of the text"),
    )
}

/// A bare URL in a code or a message, which GitHub turns into a link.
pub(crate) fn bare_address(cell: &Cell<'_>, what: Content<'_>) -> Option<Fault> {
    let loose = inline::text_outside_links(&cell.events);
    let is_bare = words::contains(&loose.to_ascii_lowercase(), &["http://", "https://", "www.", "@"]);
    is_bare.then(|| {
        let message = format!("the {what} contains a bare URL, which GitHub turns into a link");
        // `[Gone(https://…)`, `Gone](https://…)`
        let parts = cell.text.split_once("(http").filter(|(name, _)| name.starts_with('[') || name.ends_with(']'));
        let help = parts.map(|(name, address)| {
            let name = name.trim_matches(['[', ']', ' '].as_slice());
            format!("write it as a link: `[{name}](http{})`", address.trim_end_matches(')'))
        });
        Fault::at(Rule::BareAddressInMessage, cell.span.clone(), message)
            .help(help.unwrap_or_else(|| "write it as a link, as in `[Not Found](https://…)`".to_owned()))
    })
}

fn brackets_in_message(cell: &Cell<'_>, _: &Spanned<Code>) -> Option<Fault> {
    (words::has_byte(&cell.text, b"[]") && !cell.text.contains("](") && !cell.text.contains("://")).then(|| {
        let help = match plain_cell::undefined_link(&cell.text) {
            Some(name) => format!("add the line `[{name}]: https://…` to the page, or delete the brackets"),
            None => "write a link as `[Not Found](https://…)`, or delete the brackets".to_owned(),
        };
        Fault::at(Rule::BracketsInMessage, cell.span.clone(), format!("`{}` contains brackets", cell.text)).help(help)
    })
}

fn message_empty(cell: &Cell<'_>, code: &Spanned<Code>) -> Option<Fault> {
    let number = code.value.number;
    let is_number = words::are_digits(&cell.text);
    (is_number || is_empty(&cell.text)).then(|| {
        let help = match rfc9110::phrase(number) {
            Some(phrase) => format!("write the message, as in `{phrase}`"),
            None => "write the message".to_owned(),
        };
        Fault::at(Rule::MessageEmpty, cell.span.clone(), format!("`{number}` has no message")).help(help)
    })
}

/// Whether a message says nothing.
pub(crate) fn is_empty(message: &str) -> bool {
    const PLACEHOLDERS: &[&str] = &[
        "",
        "-",
        "–",
        "—",
        "?",
        "n/a",
        "n.a.",
        "tba",
        "tbd",
        "todo",
        "…",
        "null",
        "undefined",
        "#n/a",
        "#ref!",
        "#name?",
    ];
    words::is_any(message, PLACEHOLDERS) || plain_cell::is_ditto(message)
}

fn two_messages(cell: &Cell<'_>, code: &Spanned<Code>) -> Option<Fault> {
    let (number, beside) = (code.value.number, code.value.message.as_deref()?);
    (beside != cell.text).then(|| {
        let message = format!("`{number}` has two messages: `{beside}` and `{}`", cell.text);
        Fault::at(Rule::TwoMessages, code.span.clone(), message)
            .label("the other is at")
            .and(cell.span.clone())
            .help("write only the code in this cell")
    })
}
