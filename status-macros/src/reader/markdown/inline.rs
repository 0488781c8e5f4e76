//! The inline content of a cell: the text that a reader sees, and its links.

use pulldown_cmark::{Event, LinkType, Tag};

/// Tags that GitHub shows as text: GFM, 6.11 "Disallowed Raw HTML".
const DISALLOWED: &[&str] =
    &["title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext"];

/// Tags that part words.
const PARTING: &[&str] = &["br", "p", "div", "ul", "ol", "li", "hr", "tr", "td", "th", "dl", "dt", "dd"];

/// The text that a reader sees, without markup.
pub(crate) fn text(events: &[Event<'_>]) -> String {
    let mut text = String::new();
    for event in events {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(part),
            Event::Html(tag) | Event::InlineHtml(tag) => text.push_str(html(tag)),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            _ => {}
        }
    }
    text.trim().to_owned()
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
pub(crate) fn html(tag: &str) -> &str {
    let name =
        tag.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    let is_one_of = |names: &[&str]| names.iter().any(|other| name.eq_ignore_ascii_case(other));
    if is_one_of(DISALLOWED) {
        tag
    } else if is_one_of(PARTING) {
        " "
    } else {
        ""
    }
}
