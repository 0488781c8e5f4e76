//! Rules on the markup of a cell: parsers of GFM read it in different ways, so that no reading is guessed.

use pulldown_cmark::{Event, LinkType, Tag};

use super::CellRule;
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Cell, Row, inline};
use crate::reader::{spelling, words};

/// Rules on a cell and its source.
pub(super) const CELL: &[CellRule] = &[
    broken_link,
    bare_address,
    ambiguous_address,
    stray_tildes,
    ambiguous_emphasis,
    reordered_text,
    stray_backticks,
    spaces_in_code,
    dollar_signs,
    footnote_in_cell,
    odd_html,
    html_element_in_cell,
];

/// The marks of a link that the parser did not read as one.
fn broken_link(cell: &Cell<'_>, raw: &str) -> Option<Fault> {
    // Behind `](<…>`, only some parsers take a title without a space before it.
    let is_glued = |part: &str| part.split_once('>').is_some_and(|(_, rest)| !rest.starts_with([')', ' '].as_slice()));
    let has_glued_title = raw.split("](<").skip(1).any(is_glued);
    // GitHub's parser goes on with the escaped bracket.
    let has_escaped = raw.match_indices("]\\[").any(|(at, _)| !raw[..at].ends_with('\\'));
    (has_glued_title || has_escaped || inline::text_outside_links(&cell.events).contains("](")).then(|| {
        Fault::at(Rule::BrokenLink, cell.span.clone(), "the cell contains `](` that forms no link")
            .help("write a link as `[text](https://…)`, or `&#91;` for a bracket of the text")
    })
}

/// A bare URL, which GitHub turns into a link, with characters in it or behind it that are markup elsewhere.
fn bare_address(cell: &Cell<'_>, raw: &str) -> Option<Fault> {
    let loose = inline::text_outside_links(&cell.events);
    let loose = addresses(&loose, '\0', &|_| false);
    if loose.is_empty() {
        return None;
    }
    let mut written = addresses(raw, '<', &|at| is_of_tag(raw, at));
    let mut in_code = Vec::new();
    for event in &cell.events {
        if let Event::Code(code) = event {
            in_code.extend(addresses(code, '<', &|at| is_of_tag(code, at)));
        }
    }
    spelling::sort(&mut in_code);
    // Those in code are seen there; at its end, a backtick is behind them.
    for same in in_code.chunk_by(|(one, _), (other, _)| one == other) {
        let address = same[0].0;
        let before = |text: &str| written.partition_point(|(other, _)| *other < text);
        let at_end = before(&format!("{address}a")) - before(&format!("{address}`"));
        let first = before(address);
        for (other, is_in_code) in written[first..].iter_mut().take(same.len().saturating_sub(at_end)) {
            *is_in_code = usize::from(*other == address);
        }
    }
    // Both are sorted: each address that is seen must be written so, and end where it ends.
    let mut left = written.iter();
    let mut is_odd = |address: &str| {
        let is_plain = address.chars().all(|c| !matches!(c, '\\' | '[' | '`') && !c.is_whitespace());
        !is_plain || !left.any(|(other, is_in_code)| *other == address && *is_in_code == 0)
    };
    let (address, _) = loose.into_iter().find(|(address, _)| is_odd(address))?;
    let message = format!("the address `{address}` is read in two ways");
    Some(Fault::at(Rule::BareAddress, cell.span.clone(), message).help("put the address between `<` and `>`"))
}

/// Whether an address is between `<` and `>`, or in an attribute of a tag.
fn is_of_tag(raw: &str, at: usize) -> bool {
    let (before, rest) = raw.split_at(at);
    let Some(open) = before.rfind('<').filter(|open| !before[..*open].ends_with('\\')) else { return false };
    let inner = &before[open + 1..];
    let end = rest.find(['>', '<'].as_slice()).filter(|end| rest[*end..].starts_with('>'));
    let is_autolink = inner.is_empty() && end.is_some_and(|end| !rest[..end].contains(char::is_whitespace));
    is_autolink
        || inner.ends_with("=\"") && inner.starts_with(|c: char| c.is_ascii_alphabetic()) && !inner.contains('>')
}

/// The addresses in a text but for those of links and of what else is left out, up to a space or the character, without the marks behind them;
/// sorted.
fn addresses<'t>(text: &'t str, end: char, is_left_out: &dyn Fn(usize) -> bool) -> Vec<(&'t str, usize)> {
    let mut addresses = Vec::new();
    let lower = text.to_ascii_lowercase();
    for scheme in ["http://", "https://", "ftp://", "www."] {
        let mut seen = 0;
        for (at, _) in lower.match_indices(scheme) {
            // An address within another one is a part of it.
            if at < seen || words::ends_with(&text[..at], &["](", "](<"]) || is_left_out(at) {
                continue;
            }
            let address = words::until(&text[at..], &|c| c.is_ascii_whitespace() || c == end);
            seen = at + address.len();
            addresses.push((
                address.trim_end_matches(['?', '!', '.', ',', ':', '*', '_', '~', '\'', '"', ')'].as_slice()),
                0,
            ));
        }
    }
    spelling::sort(&mut addresses);
    addresses
}

fn ambiguous_address(cell: &Cell<'_>, raw: &str) -> Option<Fault> {
    let is_ambiguous = |event: &Event<'_>| match event {
        Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, dest_url, .. }) => {
            dest_url.contains('&') && dest_url.contains(';') || dest_url.contains(['|', '\\'].as_slice())
        }
        _ => false,
    };
    // GitHub takes the backslash before a pipe away first, so that it may see an address where the parser sees none.
    let loose = inline::text_outside_links(&cell.events);
    let mut opened = loose.split('<').skip(1).filter_map(|rest| rest.split_once('>'));
    let is_hidden =
        opened.any(|(inner, _)| inner.contains('|') && inner.contains(['@', ':'].as_slice()) && !inner.contains(' '));
    let backslashes = |text: &str| text.len() - text.trim_end_matches('\\').len();
    let is_plain = raw.match_indices('<').any(|(at, _)| backslashes(&raw[..at]).is_multiple_of(2));
    let is_hidden = is_hidden && is_plain && raw.contains("\\|");
    (is_hidden || cell.events.iter().any(is_ambiguous)).then(|| {
        Fault::at(Rule::AmbiguousAddress, cell.span.clone(), "an address with markup in it is read in two ways")
            .help("write the link as `[text](address)`")
    })
}

fn stray_tildes(cell: &Cell<'_>, raw: &str) -> Option<Fault> {
    let opens = |at: usize| raw[..at].chars().next_back().is_none_or(char::is_whitespace);
    let is_pair = || raw.matches('~').count() > 1 && raw.match_indices('~').any(|(at, _)| !opens(at));
    let struck_code = raw.strip_prefix("`~~").and_then(|text| text.strip_suffix("~~`"));
    (raw.contains("~~~") || cell.text.contains('~') && is_pair()).then(|| {
        let message = "tildes that strike nothing through are read in two ways";
        Fault::at(Rule::StrayTildes, cell.span.clone(), message).help(match struck_code {
            Some(code) => format!("write the tildes outside of the backticks: ~~`{code}`~~"),
            None => "strike text through as `~~text~~`, within one cell, or write `&#126;` for a tilde".to_owned(),
        })
    })
}

fn ambiguous_emphasis(cell: &Cell<'_>, raw: &str) -> Option<Fault> {
    let is_mark = |event: &Event<'_>| matches!(event, Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough));
    let is_marked = words::has_byte(&cell.text, b"*_~") || cell.events.iter().any(is_mark);
    (is_marked && is_flanked_in_two_ways(raw)).then(|| {
        let message = "emphasis between a letter and a symbol is read in two ways";
        Fault::at(Rule::AmbiguousEmphasis, cell.span.clone(), message)
            .help("leave a space before the emphasis, or take the symbol out of it")
    })
}

/// Whether GitHub, which takes no symbol beyond ASCII for punctuation, flanks a run of marks in another way.
fn is_flanked_in_two_ways(raw: &str) -> bool {
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

/// Punctuation beyond ASCII that every parser accepts as such (Unicode's general category P, its common part).
fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{2043}' | '\u{2045}'..='\u{2051}'
            | '、'..='〃' | '〈'..='】' | '〔'..='〟' | '・' | '！'..='＃' | '％'..='＊' | '，'..='／' | '：' | '；' | '？' | '＠'
            | '［'..='］' | '＿' | '｛' | '｝' | '｟'..='･'
    )
}

/// Characters that make a reader see others in another order, or that the source writes as an entity.
fn reordered_text(cell: &Cell<'_>, raw: &str) -> Option<Fault> {
    let acts = |c: &char| {
        c.is_control() && !raw.contains(*c) || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let c = cell.text.chars().find(acts)?;
    let message =
        format!("the cell contains U+{:04X}, which nobody sees and which can change what is seen", u32::from(c));
    Some(Fault::at(Rule::ReorderedText, cell.span.clone(), message).help("delete it"))
}

/// A backtick that opens no code span changes for some parsers what those behind it do. More than eighty open none for GitHub.
fn stray_backticks(cell: &Cell<'_>, raw: &str) -> Option<Fault> {
    const EIGHTY: &str = "````````````````````````````````````````````````````````````````````````````````";
    let is_stray = |event: &Event<'_>| matches!(event, Event::Text(text) if text.contains('`'));
    let is_code = |event: &Event<'_>| matches!(event, Event::Code(_));
    let has_stray = cell.events.iter().any(is_stray) || raw.contains(EIGHTY);
    (has_stray && cell.events.iter().any(is_code)).then(|| {
        Fault::at(Rule::StrayBackticks, cell.span.clone(), "a backtick beside code spans is read in two ways")
            .help("close the code span with as many backticks as open it, or write `&#96;` outside of it")
    })
}

/// GitHub shows every space of a code span, other viewers one for a run of them.
fn spaces_in_code(cell: &Cell<'_>, _: &str) -> Option<Fault> {
    let is_spaced = |event: &Event<'_>| matches!(event, Event::Code(text) if inline::collapsed(text) != **text);
    (cell.events.iter().any(is_spaced)
        || inline::code_in_html(&cell.events).any(|text| inline::collapsed(&text) != text))
    .then(|| {
        Fault::at(Rule::SpacesInCode, cell.span.clone(), "spaces in a code span are shown in two ways")
            .help("write one space between words, and none at the ends of the code span")
    })
}

/// GitHub shows a formula between two dollar signs.
fn dollar_signs(cell: &Cell<'_>, raw: &str) -> Option<Fault> {
    let is_text = |event: &Event<'_>| matches!(event, Event::Text(text) if text.contains('$'));
    (raw.matches('$').count() > 1 && cell.events.iter().any(is_text)).then(|| {
        Fault::at(
            Rule::DollarSigns,
            cell.span.clone(),
            "GitHub may show the text between two dollar signs as a formula",
        )
        .help("write `&#36;` for a dollar sign")
    })
}

fn footnote_in_cell(cell: &Cell<'_>, raw: &str) -> Option<Fault> {
    let mut text = String::new();
    let mut is_note = false;
    for event in &cell.events {
        match event {
            Event::FootnoteReference(_) => is_note = true,
            Event::Text(part) => text.push_str(part),
            _ => {}
        }
    }
    (is_note || text.contains('^') && raw.contains("[^")).then(|| {
        Fault::at(Rule::FootnoteInCell, cell.span.clone(), "a footnote in a cell")
            .help("delete the mark of the note, and write its text as a sentence of the row's description: the docs show each row without its footnotes")
    })
}

/// Parsers agree on plain comments, not on declarations, instructions and tags with tabs.
pub(super) fn odd_html(cell: &Cell<'_>, raw: &str) -> Option<Fault> {
    let is_text = ["<!", "<?"].iter().any(|mark| raw.contains(mark) && cell.text.contains(mark));
    (is_text || cell.events.iter().filter_map(html_of).any(is_odd)).then(|| {
        Fault::at(Rule::OddHtml, cell.span.clone(), "parsers disagree about this HTML")
            .help("delete it, or write `&lt;` for a `<` of the text")
    })
}

fn html_of<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Html(tag) | Event::InlineHtml(tag) => Some(tag),
        _ => None,
    }
}

fn is_odd(tag: &str) -> bool {
    let comment = tag.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    let is_plain = comment.is_some_and(|inner| {
        !inner.starts_with(['>', '-'].as_slice()) && !inner.ends_with('-') && !inner.contains("--")
    });
    !is_plain && (tag.starts_with("<!") || tag.starts_with("<?") || tag.contains(['\t', '\x0b', '\x0c']))
}

/// The code of a row's first cell, or what stands for it.
fn short_code(text: &str) -> &str {
    if text.is_empty() || text.contains(' ') { "code" } else { text }
}

/// An element that hides, moves or changes what is in it, or a closing tag that closes nothing.
fn html_element_in_cell(cell: &Cell<'_>, _: &str) -> Option<Fault> {
    let mut open: Vec<&str> = Vec::new();
    for tag in cell.events.iter().filter_map(html_of).filter(|tag| !tag.starts_with("<!") && !is_odd(tag)) {
        let name = inline::tag_name(tag);
        let is_open = |name: &str| open.iter().any(|other| other.eq_ignore_ascii_case(name));
        // GitHub takes away an item outside of a list.
        let is_loose = tag.starts_with("</") && !is_open(name) || name.eq_ignore_ascii_case("li") && !is_open("ul");
        open.push(name);
        if inline::is_harmful(tag) || is_loose && !inline::is_shown_as_text(tag) {
            let message = format!("the HTML `{tag}` hides or changes a part of the cell");
            let fault = Fault::at(Rule::HtmlElementInCell, cell.span.clone(), message);
            if words::is_any(name, &["s", "del", "strike"]) {
                return Some(fault.help(format!(
                    "if it is no longer answered, delete the row of a status, and strike the code of an error through with tildes, ~~`{}`~~; if it is answered, delete the tags",
                    short_code(&cell.text)
                )));
            }
            return Some(fault.help(format!("delete the tags of this element, or write `\\{tag}` to show it")));
        }
    }
    None
}

pub(super) fn have_html(rows: &[Row<'_>]) -> bool {
    let mut has_html = false;
    for row in rows {
        for cell in &row.cells {
            for event in &cell.events {
                has_html |= html_of(event).is_some();
            }
        }
    }
    has_html
}

/// In a table that is not read: a part of an HTML table, or an element that ends with no cell.
pub(super) fn table_in_cell(cell: &Cell<'_>) -> Option<Fault> {
    let tag = cell.events.iter().filter_map(html_of).find(|tag| inline::breaks_tables(tag))?;
    let message = format!("the HTML `{tag}` in a cell breaks the table and what follows it");
    Some(Fault::at(Rule::TableInCell, cell.span.clone(), message).help("delete it, or write `&lt;` for its `<`"))
}
