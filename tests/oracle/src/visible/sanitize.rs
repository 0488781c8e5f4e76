//! What GitHub's sanitizer leaves of a page's HTML.
//!
//! GitHub's own settings are not public. These are the last ones that were: the allowlist of `gjtorikian/html-pipeline`
//! 2.14, which GitHub wrote and used, run by `rgrove/sanitize`. Elements that are not allowed give way to their content.

use super::dom::{Data, Dom, Element, Id};

/// Elements that stay.
const ALLOWED: &[&str] = &[
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "h7",
    "h8",
    "br",
    "b",
    "i",
    "strong",
    "em",
    "a",
    "pre",
    "code",
    "img",
    "tt",
    "div",
    "ins",
    "del",
    "sup",
    "sub",
    "p",
    "ol",
    "ul",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "blockquote",
    "dl",
    "dt",
    "dd",
    "kbd",
    "q",
    "samp",
    "var",
    "hr",
    "ruby",
    "rt",
    "rp",
    "li",
    "tr",
    "td",
    "th",
    "s",
    "strike",
    "summary",
    "details",
    "caption",
    "figure",
    "figcaption",
    "abbr",
    "bdo",
    "cite",
    "dfn",
    "mark",
    "small",
    "span",
    "time",
    "wbr",
];

/// Elements that leave a space on both sides where they are taken out.
const SPACED: &[&str] = &["address", "article", "aside", "footer", "header", "hgroup", "nav", "section"];

/// Schemes of links that stay; an address without a scheme does too.
const SCHEMES: &[&str] = &["http", "https", "mailto", "xmpp", "irc", "ircs", "github-windows", "github-mac"];

/// Elements without content, which have no end tag.
const VOID: &[&str] = &["br", "hr", "img", "input", "wbr"];

/// The sanitized page, as HTML for the browser to read again.
pub(crate) fn sanitize(dom: &Dom) -> String {
    let mut writer = Writer { dom, html: String::new() };
    writer.children(Dom::ROOT, Around::default());
    writer.html
}

/// What an element is inside of, as far as that decides whether it stays.
#[derive(Clone, Copy, Default)]
struct Around {
    list: bool,
    table: bool,
}

struct Writer<'d> {
    dom: &'d Dom,
    html: String,
}

impl Writer<'_> {
    fn children(&mut self, node: Id, around: Around) {
        for &child in self.dom.children(node) {
            match self.dom.data(child) {
                Data::Other => {}
                Data::Text(text) => escape(text, &mut self.html),
                Data::Element(element) => self.element(child, element, around),
            }
        }
    }

    fn element(&mut self, node: Id, element: &Element, around: Around) {
        let name = element.name();
        let inside =
            Around { list: around.list || matches!(name, "ul" | "ol"), table: around.table || name == "table" };
        if name == "script" {
            return;
        }
        if !is_allowed(element, around) {
            let space = if SPACED.contains(&name) { " " } else { "" };
            self.html.push_str(space);
            self.children(node, inside);
            self.html.push_str(space);
            return;
        }
        self.start(element);
        if !VOID.contains(&name) {
            self.children(node, inside);
            self.html.extend(["</", name, ">"]);
        }
    }

    fn start(&mut self, element: &Element) {
        self.html.extend(["<", element.name()]);
        for (name, value) in element.attributes().filter(|(name, value)| keeps(element.name(), name, value)) {
            self.html.extend([" ", name, "=\""]);
            escape(value, &mut self.html);
            self.html.push('"');
        }
        self.html.push('>');
    }
}

/// Whether an element stays. Items outside of lists and parts of tables outside of tables could break out of the page.
fn is_allowed(element: &Element, around: Around) -> bool {
    match element.name() {
        "li" => around.list,
        "thead" | "tbody" | "tfoot" | "tr" | "td" | "th" => around.table,
        // GitHub's own footnotes and tasks are made of them.
        "section" => element.attribute("data-footnotes").is_some(),
        "input" => element.attribute("type").is_some_and(|kind| kind.eq_ignore_ascii_case("checkbox")),
        name => ALLOWED.contains(&name),
    }
}

/// Whether an attribute stays, of those that the walk looks at: `hidden` and `style` do not.
fn keeps(element: &str, attribute: &str, value: &str) -> bool {
    match (element, attribute) {
        ("a", "href") => scheme(value).is_none_or(|scheme| SCHEMES.contains(&&*scheme)),
        _ => matches!((element, attribute), ("input", "type") | ("section", "data-footnotes")),
    }
}

/// The scheme of an address, in lower case.
fn scheme(address: &str) -> Option<String> {
    let start = address.trim_start();
    let end = start.find([':', '/', '#'])?;
    start[end..].starts_with(':').then(|| start[..end].to_ascii_lowercase())
}

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}
