//! Markdown to HTML, as GitHub writes it before it is sanitized.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, format_html, parse_document};

/// Whether `$…$` is mathematics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Math {
    Text,
    Formula,
}

/// The HTML of a page without front matter.
pub(crate) fn html(markdown: &str, math: Math) -> String {
    let (arena, options) = (Arena::new(), options(math));
    // cmark-gfm ends the last line; comrak takes an item without a text for none where the line is open.
    let markdown = format!("{}\n", markdown.strip_suffix('\n').unwrap_or(markdown));
    let root = parse_document(&arena, &markdown, &options);
    root.descendants().for_each(filter_tags);
    root.descendants().for_each(|node| quote_alert(node, &arena));
    let repeated: Vec<_> = root.descendants().filter(|node| is_unused_footnote(node)).collect();
    for node in repeated {
        node.detach();
    }
    let mut html = String::new();
    // Writing to a string does not fail.
    let _ = format_html(root, &options, &mut html);
    html
}

/// What GitHub turns on for files: the extensions of cmark-gfm, alerts and footnotes.
///
/// A single tilde strikes through: that is comrak's default and GitHub's. Line ends within a paragraph stay spaces: only
/// comments and issues break lines there. GitHub typesets `$…$` by a rule that it has not published, so
/// [`super::Doubt::Math`] shows what it changes. Shortcodes such as `:warning:` stay text, as the format of a page says.
fn options(math: Math) -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.alerts = true;
    options.extension.math_dollars = math == Math::Formula;
    options.extension.math_code = math == Math::Formula;
    options.render.r#unsafe = true;
    options
}

/// GitHub makes alerts of quotes behind the sanitizer, when the browser's tree is made: until then, what they hold is in a quote.
fn quote_alert<'a>(node: &'a AstNode<'a>, arena: &'a Arena<'a>) {
    let title = match &node.data.borrow().value {
        NodeValue::Alert(alert) => alert.alert_type.default_title(),
        _ => return,
    };
    node.data.borrow_mut().value = NodeValue::BlockQuote;
    let paragraph = arena.alloc(AstNode::from(NodeValue::Paragraph));
    paragraph.append(arena.alloc(AstNode::from(NodeValue::Text(title.into()))));
    node.prepend(paragraph);
}

/// Whether a footnote is not referred to. comrak leaves one where it stands if another has its name; GitHub shows neither.
fn is_unused_footnote<'a>(node: &'a AstNode<'a>) -> bool {
    matches!(&node.data.borrow().value, NodeValue::FootnoteDefinition(footnote) if footnote.total_references == 0)
}

/// The tags that GFM, 6.11 "Disallowed Raw HTML" shows as text.
const DISALLOWED: &[&str] =
    &["title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext"];

/// Escapes disallowed tags as cmark-gfm's `tagfilter` does; comrak has dropped that extension.
fn filter_tags<'a>(node: &'a AstNode<'a>) {
    match &mut node.data.borrow_mut().value {
        NodeValue::HtmlBlock(block) => {
            let mut pieces = block.literal.split('<');
            let mut html = pieces.next().unwrap_or_default().to_owned();
            for piece in pieces {
                html.push_str(if is_disallowed(piece) { "&lt;" } else { "<" });
                html.push_str(piece);
            }
            block.literal = html;
        }
        NodeValue::HtmlInline(tag) if tag.strip_prefix('<').is_some_and(is_disallowed) => {
            tag.replace_range(..1, "&lt;");
        }
        _ => {}
    }
}

/// Whether a disallowed tag is behind `<`. Its name ends at white space, `>` or `/>`: `<title-id>` is another tag.
fn is_disallowed(behind: &str) -> bool {
    let tag = behind.strip_prefix('/').unwrap_or(behind);
    DISALLOWED.iter().any(|name| {
        let is_named = tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        let is_end =
            |end: &str| end.starts_with(['\t', '\n', '\u{b}', '\u{c}', '\r', ' ', '>']) || end.starts_with("/>");
        is_named && is_end(&tag[name.len()..])
    })
}
