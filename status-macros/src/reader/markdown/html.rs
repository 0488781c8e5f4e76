//! Raw HTML to tags, comments and text, as a browser tokenizes it: WHATWG HTML, 13.2.5.

use crate::reader::words;
use std::ops::Range;

/// A piece of HTML, and its place in the source of the tokens.
pub(super) enum Token<'h> {
    Open(Tag<'h>),
    Close(Tag<'h>),
    /// A comment, a declaration or an instruction: nothing is seen of it.
    Unseen(Range<usize>),
    Text(&'h str),
    /// A comment, a tag or an attribute that does not end in this piece: a browser goes on behind it.
    Unclosed(usize),
}

pub(super) struct Tag<'h> {
    /// As it is written.
    pub(super) name: &'h str,
    pub(super) attributes: &'h str,
    pub(super) range: Range<usize>,
}

/// Tags that GitHub shows as text: GFM, 6.11 "Disallowed Raw HTML".
const DISALLOWED: &[&str] =
    &["title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext"];

/// Whether GitHub shows the tag that begins with this name: `<title>`, but neither `<title-id>` nor `<title/x>`.
pub(super) fn is_shown_as_text(tag: &str) -> bool {
    let name = name(tag);
    let rest = &tag[name.len()..];
    is_disallowed(name) && (words::starts(rest, &|c| c.is_ascii_whitespace() || c == '>') || rest.starts_with("/>"))
}

/// A browser takes the content of these for text, up to a closing tag, which GitHub shows as text.
fn is_disallowed(name: &str) -> bool {
    words::is_any(name, DISALLOWED)
}

/// Whether a block that begins with `<style>` or the like has the closing tag of another one first, which ends it (`CommonMark`, 4.6): for
/// some parsers only its own does.
pub(super) fn ends_at_another(block: &str) -> bool {
    const NAMES: &[&str] = &["pre", "script", "style", "textarea"];
    let Some(rest) = block.trim_start().strip_prefix('<') else { return false };
    let own = name(rest);
    let mut closing = rest.match_indices("</").map(|(at, _)| name(&rest[at + 2..]));
    words::is_any(own, NAMES)
        && closing.find(|name| words::is_any(name, NAMES)).is_some_and(|first| !first.eq_ignore_ascii_case(own))
}

/// The whole name that a tag begins with.
pub(super) fn name(tag: &str) -> &str {
    words::until(tag, &|c| c.is_ascii_whitespace() || matches!(c, '/' | '>'))
}

/// What an image shows where it cannot be loaded: its `alt`, in quotes, among the attributes of a tag.
pub(super) fn alternative(attributes: &str) -> &str {
    let mut rest = attributes;
    while let Some((name, value)) = rest.split_once('=') {
        let value = value.trim_start();
        let Some(quote) = value.chars().next().filter(|quote| matches!(quote, '"' | '\'')) else {
            rest = value;
            continue;
        };
        let (text, behind) = value[1..].split_once(quote).unwrap_or((&value[1..], ""));
        if name
            .trim()
            .rsplit(|c: char| c.is_ascii_whitespace())
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case("alt"))
        {
            return text;
        }
        rest = behind;
    }
    ""
}

/// The tokens of a piece of HTML.
pub(super) struct Tokens<'h> {
    html: &'h str,
    at: usize,
}

impl<'h> Tokens<'h> {
    pub(super) fn of(html: &'h str) -> Self {
        Self { html, at: 0 }
    }

    /// The text up to the next markup, which begins behind `skipped` bytes.
    fn text(&mut self, skipped: usize) -> Token<'h> {
        let start = self.at;
        let rest = &self.html[start + skipped..];
        self.at = rest.find('<').map_or(self.html.len(), |end| start + skipped + end);
        Token::Text(&self.html[start..self.at])
    }

    /// What ends at the first of these marks.
    fn unseen(&mut self, opening: usize, ends: &[&str]) -> Token<'h> {
        let start = self.at;
        let rest = &self.html[start + opening..];
        let end = ends.iter().filter_map(|end| Some(rest.find(end)? + end.len())).min();
        self.at = end.map_or(self.html.len(), |end| start + opening + end);
        if end.is_some() { Token::Unseen(start..self.at) } else { Token::Unclosed(start) }
    }

    fn comment(&mut self) -> Token<'h> {
        // `<!-->` and `<!--->` are whole comments.
        let rest = &self.html[self.at + 4..];
        let short = if rest.starts_with('>') { 1 } else { usize::from(rest.starts_with("->")) * 2 };
        if short == 0 {
            return self.unseen(4, &["-->", "--!>"]);
        }
        let start = self.at;
        self.at = start + 4 + short;
        Token::Unseen(start..self.at)
    }

    fn tag(&mut self, is_closing: bool) -> Token<'h> {
        let start = self.at;
        let name_at = start + 1 + usize::from(is_closing);
        let rest = &self.html[name_at..];
        if is_shown_as_text(rest) {
            return self.text(1);
        }
        let name = name(rest);
        let attributes = &rest[name.len()..];
        let end = end_of_tag(attributes).filter(|_| !is_disallowed(name));
        let Some(end) = end else {
            self.at = self.html.len();
            return Token::Unclosed(start);
        };
        self.at = name_at + name.len() + end + 1;
        let tag = Tag { name, attributes: &attributes[..end], range: start..self.at };
        if is_closing { Token::Close(tag) } else { Token::Open(tag) }
    }
}

impl<'h> Iterator for Tokens<'h> {
    type Item = Token<'h>;

    fn next(&mut self) -> Option<Token<'h>> {
        let rest = &self.html[self.at..];
        let is_letter = |at: usize| rest.as_bytes().get(at).is_some_and(u8::is_ascii_alphabetic);
        if rest.is_empty() {
            return None;
        }
        Some(if rest.starts_with("<!--") {
            self.comment()
        } else if rest.starts_with("<!")
            || rest.starts_with("<?")
            || rest.starts_with("</") && !is_letter(2) && rest.len() > 2
        {
            self.unseen(2, &[">"])
        } else if rest.starts_with("</") && is_letter(2) {
            self.tag(true)
        } else if rest.starts_with('<') && is_letter(1) {
            self.tag(false)
        } else {
            self.text(usize::from(rest.starts_with('<')))
        })
    }
}

/// Where the `>` of a tag is that is not in a quoted value.
fn end_of_tag(attributes: &str) -> Option<usize> {
    let (mut quote, mut is_value) = (None, false);
    for (at, c) in attributes.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => (quote, is_value) = (None, false),
            (Some(_), _) => {}
            (None, '>') => return Some(at),
            (None, '"' | '\'') if is_value => quote = Some(c),
            (None, '=') => is_value = true,
            (None, c) if c.is_ascii_whitespace() => {}
            // An unquoted value, or a name.
            (None, _) => is_value = false,
        }
    }
    None
}
