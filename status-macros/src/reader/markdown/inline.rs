//! The inline content of a cell: the text that a reader sees, and its links.

use std::borrow::Cow;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::html;
use crate::reader::words;

/// Tags that strike through, as GitHub allows them.
pub(crate) const STRIKING: &[&str] = &["<del>", "<s>", "<strike>"];

/// The text with its entities and the escaped marks of words as characters, with plain spaces, straight apostrophes and digits of ASCII;
/// tags that strike through are `~~`.
pub(crate) fn unescaped(text: &str) -> Cow<'_, str> {
    const LONGEST: usize = 32;
    const ESCAPED: &[&str] = &["\\_", "\\-", "\\."];
    if text.is_ascii() && !words::has_byte(text, b"&\\<") {
        return Cow::Borrowed(text);
    }
    // Editors escape them in words, where they are no markup.
    let mut escaped = text.to_owned();
    for mark in ESCAPED {
        escaped = escaped.replace(mark, &mark[1..]);
    }
    for tag in STRIKING.iter().filter(|tag| text.contains(*tag)) {
        escaped = escaped.replace(tag, "~~").replace(&tag.replace('<', "</"), "~~");
    }
    let mut plain = String::new();
    let text = &*escaped;
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        plain += before;
        let end = behind.bytes().take(LONGEST).position(|byte| byte == b';');
        let (entity, after) = end.map_or(("&", behind), |end| rest[before.len()..].split_at(end + 2));
        for event in Parser::new(entity) {
            if let Event::Text(text) = event {
                plain += &text;
            }
        }
        rest = after;
    }
    plain += rest;
    Cow::Owned(plain.chars().map(plain_char).collect())
}

/// A space, a straight apostrophe or a digit of ASCII in place of another one.
fn plain_char(c: char) -> char {
    match c {
        '’' => '\'',
        '０'..='９' => char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c),
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Tags that part words: the line break, and the elements that are blocks (WHATWG HTML, 15.3).
const PARTING: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "optgroup",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "ul",
];

/// The text that a reader sees, without markup. Of an image, no text is seen.
pub(crate) fn text(events: &[Event<'_>]) -> String {
    let mut text = String::new();
    let mut images = 0;
    for event in events {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => images -= 1,
            _ if images > 0 => {}
            Event::Text(part) | Event::Code(part) => text.push_str(part),
            Event::Html(tag) | Event::InlineHtml(tag) => text.push_str(shown(tag)),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    collapsed(&text)
}

/// The text as a browser shows it: ASCII white space is one space, and none at either end.
pub(crate) fn collapsed(text: &str) -> String {
    let mut collapsed = String::new();
    for word in text.split_ascii_whitespace() {
        if !collapsed.is_empty() {
            collapsed.push(' ');
        }
        collapsed.push_str(word);
    }
    collapsed
}

/// The text of a line that a reader sees, but for what is struck through.
pub(crate) fn seen_in_line(line: &str) -> String {
    const WORD: &str = "x";
    // Most texts have no markup; to parse them would take most of the time.
    if !words::has_byte(line, b"*_`~<>[]&\\!\n") {
        return collapsed(line);
    }
    // Behind a word, no mark begins a block.
    let behind_word = format!("{WORD} {line}");
    let events: Vec<_> = Parser::new_ext(&behind_word, Options::ENABLE_STRIKETHROUGH).collect();
    text_not_struck(&events)[WORD.len()..].trim_start().to_owned()
}

/// The text, but for what is struck through.
pub(crate) fn text_not_struck(events: &[Event<'_>]) -> String {
    let mut struck = 0;
    let mut others = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::Strikethrough) => struck += 1,
            Event::End(TagEnd::Strikethrough) => struck -= 1,
            event if struck == 0 => others.push(event.clone()),
            _ => {}
        }
    }
    text(&others)
}

/// The text outside of links; NUL replaces everything between.
pub(crate) fn text_outside_links(events: &[Event<'_>]) -> String {
    let (mut loose, mut links) = (String::new(), 0);
    for event in events {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => links += 1,
            Event::End(TagEnd::Link | TagEnd::Image) => links -= 1,
            Event::Text(text) if links == 0 => loose.push_str(text),
            _ => loose.push('\0'),
        }
    }
    loose
}

/// The addresses that the content links to, in order.
pub(crate) fn links<'a>(events: &'a [Event<'_>]) -> impl Iterator<Item = &'a str> {
    events.iter().filter_map(|event| match event {
        Event::Start(Tag::Link { link_type, dest_url, .. }) if *link_type != LinkType::Email => Some(&**dest_url),
        _ => None,
    })
}

/// The address as GitHub writes it: characters beyond ASCII, and brackets, are percent-encoded.
pub(crate) fn encoded(url: &str) -> String {
    let mut encoded = String::new();
    for byte in url.bytes() {
        match byte {
            b'[' | b']' | 0x80.. => encoded.push_str(&format!("%{byte:02X}")),
            byte => encoded.push(char::from(byte)),
        }
    }
    encoded
}

/// Whether the address is one that a page may send its readers to.
pub(crate) fn is_web(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#'].as_slice()).next().unwrap_or_default();
    // `https://…` was pasted from a text about addresses.
    let is_host = host.contains(char::is_alphanumeric) && !host.contains('…');
    is_host && (scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
}

/// What a reader sees of a piece of HTML: a space, the tag itself, or nothing.
pub(crate) fn shown(tag: &str) -> &str {
    let name = tag_name(tag);
    if is_shown_as_text(tag) {
        tag
    } else if words::is_any(name, PARTING) {
        " "
    } else {
        ""
    }
}

/// Elements that a cell may contain: what is in them is seen, in its place.
const SHOWN: &[&str] = &[
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "cite",
    "code",
    "dd",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "nobr",
    "p",
    "pre",
    "samp",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "tt",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Whether a tag takes what follows a table that it is in apart, however the table is read.
pub(crate) fn breaks_tables(tag: &str) -> bool {
    const PARTS: &[&str] = &[
        "caption", "col", "colgroup", "math", "select", "svg", "table", "tbody", "td", "template", "tfoot", "th",
        "thead", "tr",
    ];
    let name = tag_name(tag);
    words::is_any(name, PARTS)
}

/// Whether a tag hides, moves or changes what is behind it.
pub(crate) fn is_harmful(tag: &str) -> bool {
    let name = tag_name(tag);
    let attributes = tag.to_ascii_lowercase();
    let is_shown = words::is_any(name, SHOWN) || is_shown_as_text(tag);
    !is_shown || attributes.contains("hidden") || attributes.contains("style")
}

/// Whether GitHub shows the tag itself.
pub(crate) fn is_shown_as_text(tag: &str) -> bool {
    html::is_shown_as_text(tag.trim_start_matches(['<', '/'].as_slice()))
}

/// What is written in place of images, in Markdown or in HTML, in words parted by spaces.
pub(crate) fn image_texts(events: &[Event<'_>]) -> String {
    let (mut texts, mut images) = (String::new(), 0);
    for event in events {
        match event {
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::End(TagEnd::Image) => {
                images -= 1;
                texts.push(' ');
            }
            Event::Text(text) | Event::Code(text) if images > 0 => texts.push_str(text),
            Event::InlineHtml(tag) if tag_name(tag).eq_ignore_ascii_case("img") => {
                texts.push_str(html::alternative(&tag[1 + tag_name(tag).len()..]));
                texts.push(' ');
            }
            _ => {}
        }
    }
    texts
}

/// Whether there is an image, in Markdown or in HTML.
pub(crate) fn has_image(events: &[Event<'_>]) -> bool {
    events.iter().any(|event| match event {
        Event::InlineHtml(tag) => tag_name(tag).eq_ignore_ascii_case("img"),
        event => matches!(event, Event::Start(Tag::Image { .. })),
    })
}

/// Whether the text is on several lines.
pub(crate) fn has_line_break(events: &[Event<'_>]) -> bool {
    events.iter().any(|event| match event {
        Event::InlineHtml(tag) => tag_name(tag).eq_ignore_ascii_case("br"),
        event => matches!(event, Event::HardBreak | Event::SoftBreak),
    })
}

/// The texts between the tags of `<code>` and `<tt>`.
pub(crate) fn code_in_html(events: &[Event<'_>]) -> impl Iterator<Item = String> {
    let is_code = |tag: &str| ["code", "tt"].iter().any(|name| tag_name(tag).eq_ignore_ascii_case(name));
    let mut texts: Vec<String> = Vec::new();
    let mut is_open = false;
    for event in events {
        match event {
            Event::InlineHtml(tag) if is_code(tag) => {
                is_open = !tag.starts_with("</");
                texts.extend(is_open.then(String::new));
            }
            Event::Text(part) | Event::Code(part) if is_open => {
                if let Some(text) = texts.last_mut() {
                    text.push_str(part);
                }
            }
            _ => {}
        }
    }
    texts.into_iter()
}

/// Whether a part is raised or lowered.
pub(crate) fn is_raised(events: &[Event<'_>]) -> bool {
    events.iter().any(|event| match event {
        Event::InlineHtml(tag) => ["sub", "sup"].iter().any(|name| tag_name(tag).eq_ignore_ascii_case(name)),
        _ => false,
    })
}

/// The name of an opening or closing tag; nothing for a comment.
pub(crate) fn tag_name(tag: &str) -> &str {
    html::name(tag.trim_start_matches(['<', '/'].as_slice()))
}
