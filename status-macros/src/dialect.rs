//! Markup in a cell that parsers of GFM read in different ways: refused, so that no reading is guessed.

use pulldown_cmark::{Event, LinkType, Tag};

use crate::fault::{Fault, Faults};
use crate::table::{Cell, Row};

/// Refuses cells whose text GitHub might show in another way than the parser gave it.
pub(crate) fn check(source: &str, row: &Row<'_>, faults: &mut Faults) {
    for cell in &row.cells {
        check_addresses(source, cell, faults);
        check_tildes(source, cell, faults);
        check_backticks(cell, faults);
        check_order(cell, faults);
        check_footnotes(source, cell, faults);
        for event in &cell.events {
            check_html(event, cell, faults);
            check_autolink(event, cell, faults);
        }
    }
}

/// An address that GitHub makes a link of by itself, with characters in it that are markup elsewhere.
fn check_addresses(source: &str, cell: &Cell<'_>, faults: &mut Faults) {
    let text = &source[cell.span.clone()];
    let starts = ["http://", "https://", "www."].iter().flat_map(|start| text.match_indices(start));
    let linked = |start: usize| {
        let before = &text[..start];
        before.ends_with(['<', '`', '"', '/']) || before.ends_with("](") && !cell.text.contains("](")
    };
    for (start, _) in starts.filter(|&(start, _)| !linked(start)) {
        let address = text[start..].split(char::is_whitespace).next().unwrap_or_default();
        if address.contains(['\\', '[', '<', '`']) || !cell.text.contains(address) {
            let at = cell.span.start + start;
            faults.push(
                Fault::at("bare-address", at..at + address.len(), "an address with markup in it is read in two ways")
                    .help("put the address between `<` and `>`"),
            );
        }
    }
}

fn check_tildes(source: &str, cell: &Cell<'_>, faults: &mut Faults) {
    let text = &source[cell.span.clone()];
    if text.contains("~~~") || cell.text.contains('~') && text.matches('~').count() > 1 {
        faults.push(
            Fault::at("stray-tildes", cell.span.clone(), "tildes that strike nothing through are read in two ways")
                .help("strike text through as `~~text~~`, or write `&#126;` for a tilde"),
        );
    }
}

/// Characters that make a reader see others in another order.
fn check_order(cell: &Cell<'_>, faults: &mut Faults) {
    if let Some(c) = cell.text.chars().find(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')) {
        let message = format!("the cell holds the invisible character U+{:04X}", u32::from(c));
        faults.push(
            Fault::at("invisible-character", cell.span.clone(), message)
                .help("delete it: text is read as it is stored"),
        );
    }
}

/// A backtick that opens no code span changes for some parsers what those behind it do.
fn check_backticks(cell: &Cell<'_>, faults: &mut Faults) {
    let stray = |event: &Event<'_>| matches!(event, Event::Text(text) if text.contains('`'));
    if cell.events.iter().any(stray) && cell.events.iter().any(|event| matches!(event, Event::Code(_))) {
        faults.push(
            Fault::at("stray-backticks", cell.span.clone(), "a backtick beside code spans is read in two ways")
                .help("close the code span with as many backticks as open it, or write `&#96;` outside of it"),
        );
    }
}

/// The text of a footnote would be lost.
fn check_footnotes(source: &str, cell: &Cell<'_>, faults: &mut Faults) {
    let is_note = |event: &Event<'_>| matches!(event, Event::FootnoteReference(_));
    let texts = cell.events.iter().filter_map(|event| if let Event::Text(text) = event { Some(&**text) } else { None });
    if cell.events.iter().any(is_note)
        || texts.collect::<String>().contains("[^") && source[cell.span.clone()].contains("[^")
    {
        faults.push(
            Fault::at("footnote-in-cell", cell.span.clone(), "a footnote in a cell")
                .help("write the note's text in the cell, where every reader of the type sees it"),
        );
    }
}

/// Comments are alike everywhere in their plain form only; declarations and instructions are not.
fn check_html(event: &Event<'_>, cell: &Cell<'_>, faults: &mut Faults) {
    let (Event::Html(tag) | Event::InlineHtml(tag)) = event else { return };
    let comment = tag.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    let plain =
        comment.is_some_and(|inner| !inner.starts_with(['>', '-']) && !inner.ends_with('-') && !inner.contains("--"));
    if tag.starts_with("<!") && !plain || tag.starts_with("<?") {
        faults.push(
            Fault::at("odd-html", cell.span.clone(), "HTML that is read in two ways")
                .help("delete it, or write `&lt;` for a `<` of the text"),
        );
    }
}

fn check_autolink(event: &Event<'_>, cell: &Cell<'_>, faults: &mut Faults) {
    let Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, dest_url, .. }) = event else {
        return;
    };
    if dest_url.contains('&') && dest_url.contains(';') || dest_url.contains(['|', '\\']) {
        faults.push(
            Fault::at("bare-address", cell.span.clone(), "an address with markup in it is read in two ways")
                .help("write the link as `[text](address)`"),
        );
    }
}
