//! The inline content of a cell: the text that a reader sees, and its links.

use pulldown_cmark::{Event, LinkType, Tag};

use super::html;

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

/// The text that a reader sees, without markup.
pub(crate) fn text(events: &[Event<'_>]) -> String {
    let mut text = String::new();
    for event in events {
        match event {
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

/// The addresses that the content links to, in order.
pub(crate) fn links<'a>(events: &'a [Event<'_>]) -> impl Iterator<Item = &'a str> {
    events.iter().filter_map(|event| match event {
        Event::Start(Tag::Link { link_type, dest_url, .. }) if *link_type != LinkType::Email => Some(&**dest_url),
        _ => None,
    })
}

/// Whether the address is one that a page may send its readers to.
pub(crate) fn is_web(url: &str) -> bool {
    let scheme = url.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http"))
}

/// What a reader sees of a piece of HTML: a space, the tag itself, or nothing.
pub(crate) fn shown(tag: &str) -> &str {
    let name = tag_name(tag);
    if html::is_disallowed(name) {
        tag
    } else if PARTING.iter().any(|parting| name.eq_ignore_ascii_case(parting)) {
        " "
    } else {
        ""
    }
}

/// The name of an opening or closing tag; nothing for a comment.
pub(crate) fn tag_name(tag: &str) -> &str {
    html::name(tag.trim_start_matches(['<', '/']))
}
