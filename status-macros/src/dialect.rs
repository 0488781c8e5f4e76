//! Markup in a cell that parsers of GFM read in different ways: refused, so that no reading is guessed.

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use crate::fault::{Fault, Faults};
use crate::table::{Cell, Row};

/// Refuses cells whose text GitHub might show in another way than the parser gave it.
pub(crate) fn check(source: &str, row: &Row<'_>, faults: &mut Faults) {
    for cell in &row.cells {
        check_addresses(source, cell, faults);
        check_marks(source, cell, faults);
        check_backticks(cell, faults);
        check_order(source, cell, faults);
        check_footnotes(source, cell, faults);
        for event in &cell.events {
            check_html(event, cell, faults);
            check_autolink(event, cell, faults);
        }
    }
}

/// An address that GitHub makes a link of by itself, with characters in it or behind it that are markup elsewhere.
fn check_addresses(source: &str, cell: &Cell<'_>, faults: &mut Faults) {
    let raw = &source[cell.span.clone()];
    let loose = loose(cell);
    if loose.contains("](") {
        faults.push(broken_link(cell));
    }
    for start in ["http://", "https://", "ftp://", "www."].iter().flat_map(|start| loose.match_indices(start)) {
        let address = loose[start.0..].split(|c: char| c.is_whitespace() || c == '\0').next().unwrap_or_default();
        let ends = |(at, _): (usize, &str)| {
            let behind =
                raw[at + address.len()..].split(|c: char| c.is_whitespace() || c == '<').next().unwrap_or_default();
            behind.trim_matches(['?', '!', '.', ',', ':', '*', '_', '~', '\'', '"', ')']).is_empty()
        };
        if address.contains(['\\', '[', '`']) || !raw.contains(address) || !raw.match_indices(address).all(ends) {
            faults.push(
                Fault::at("bare-address", cell.span.clone(), format!("the address `{address}` is read in two ways"))
                    .help("put the address between `<` and `>`"),
            );
        }
    }
}

/// A cell with the marks of a link that is none.
pub(crate) fn broken_link(cell: &Cell<'_>) -> Fault {
    Fault::at("broken-link", cell.span.clone(), "the cell holds `](` of a link that is none")
        .help("write a link as `[text](https://…)`, or `&#91;` for a bracket of the text")
}

/// The text of a cell that stands in no link; NUL stands for what is between.
fn loose(cell: &Cell<'_>) -> String {
    let (mut loose, mut links) = (String::new(), 0);
    for event in &cell.events {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => links += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => links -= 1,
            Event::Text(text) if links == 0 => loose.push_str(text),
            _ => loose.push('\0'),
        }
    }
    loose
}

/// Tildes and emphasis that parsers pair in different ways.
fn check_marks(source: &str, cell: &Cell<'_>, faults: &mut Faults) {
    let raw = &source[cell.span.clone()];
    let opens = |at: usize| raw[..at].chars().next_back().is_none_or(char::is_whitespace);
    let pairs = raw.match_indices('~').any(|(at, _)| !opens(at));
    if raw.contains("~~~") || cell.text.contains('~') && raw.matches('~').count() > 1 && pairs {
        faults.push(
            Fault::at("stray-tildes", cell.span.clone(), "tildes that strike nothing through are read in two ways")
                .help("strike text through as `~~text~~`, or write `&#126;` for a tilde"),
        );
    }
    let is_marked = |event: &Event<'_>| matches!(event, Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough));
    if (cell.events.iter().any(is_marked) || cell.text.contains(['*', '_', '~'])) && is_ambiguous(raw) {
        faults.push(
            Fault::at(
                "ambiguous-emphasis",
                cell.span.clone(),
                "emphasis between a letter and a symbol is read in two ways",
            )
            .help("leave a space before the emphasis, or take the symbol out of it"),
        );
    }
}

/// Whether GitHub, for whom symbols beyond ASCII are no punctuation, flanks a run of marks in another way.
fn is_ambiguous(raw: &str) -> bool {
    let mut rest = raw.char_indices().peekable();
    let (mut before, mut strikes) = (' ', 0);
    while let Some((at, mark)) = rest.next() {
        if !matches!(mark, '*' | '_' | '~') || before == '\\' {
            before = mark;
            continue;
        }
        while rest.next_if(|(_, next)| *next == mark).is_some() {}
        let end = rest.peek().map_or(raw.len(), |(at, _)| *at);
        let after = raw[end..].chars().next().unwrap_or(' ');
        let is_mark = |c: char| !c.is_alphanumeric() && !c.is_whitespace();
        // GitHub looks through tildes at what is behind them.
        let is_symbol = |c: char| is_mark(c) && !c.is_ascii() && !is_punctuation(c) || c == '~' && mark != '~';
        if is_symbol(after) && !before.is_whitespace() || is_symbol(before) && !after.is_whitespace() {
            return true;
        }
        if mark == '~' && end - at == 2 {
            strikes += 1;
            let (inner, outer) = if strikes % 2 == 1 { (after, before) } else { (before, after) };
            if inner.is_whitespace() || is_mark(inner) && outer.is_alphanumeric() {
                return true;
            }
        }
        before = mark;
    }
    false
}

/// Punctuation beyond ASCII that every parser takes for such (Unicode's general category P, its common part).
fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{2043}' | '\u{2045}'..='\u{2051}'
            | '、'..='〃' | '〈'..='】' | '〔'..='〟' | '・' | '！'..='＃' | '％'..='＊' | '，'..='／' | '：' | '；' | '？' | '＠'
            | '［'..='］' | '＿' | '｛' | '｝' | '｟'..='･'
    )
}

/// Characters that make a reader see others in another order.
fn check_order(source: &str, cell: &Cell<'_>, faults: &mut Faults) {
    let raw = &source[cell.span.clone()];
    let acts = |c: &char| {
        c.is_control() && !raw.contains(*c) || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if let Some(c) = cell.text.chars().find(acts) {
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

/// Comments are alike everywhere in their plain form only; declarations, instructions and tags with tabs are not.
fn check_html(event: &Event<'_>, cell: &Cell<'_>, faults: &mut Faults) {
    let (Event::Html(tag) | Event::InlineHtml(tag)) = event else { return };
    let comment = tag.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    let plain =
        comment.is_some_and(|inner| !inner.starts_with(['>', '-']) && !inner.ends_with('-') && !inner.contains("--"));
    let odd = tag.starts_with("<!") || tag.starts_with("<?") || tag.contains(['\t', '\x0b', '\x0c']);
    if odd && !plain {
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
