//! Rules on lines right below a list, a quote or the definition of a link: GitHub's parser ends such a block where others go on.

use std::ops::Range;

use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{BlockKind, Document, Scope, inline, lines};
use crate::reader::words::{self, is_digit};

/// A rule, behind what a line must contain for it.
type LazyRule = (&'static str, fn(&Near<'_>) -> Option<Fault>);

/// The rules on a line and its neighbours.
const LAZY: &[LazyRule] = &[
    ("]:", definition_below_container),
    ("]:", line_below_definition),
    ("]:", unpaired_parenthesis),
    ("]:", definition_of_task),
    ("<", html_below_item),
    (" \n", spaces_below_empty_item),
    (" \r\n", spaces_below_empty_item),
    ("\t\n", spaces_below_empty_item),
];

/// Each line that breaks one of the rules, outside of code and HTML.
pub(super) fn check(document: &Document<'_>, scope: &Scope) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (mark, rule) in LAZY {
        let mut seen = 0;
        while let Some(at) = document.source[seen..].find(mark) {
            let line = lines::line_of(document.source, seen + at);
            seen = lines::next_line(document.source, &line).start.max(seen + at + mark.len());
            // Where HTML begins and ends decides which headings there are, and a definition holds for the whole page.
            if (scope.contains(line.start) || matches!(*mark, "<" | "]:")) && !is_literal(document, line.start) {
                faults.extend(rule(&Near::of(document.source, line)));
            }
        }
    }
    for table in &document.tables {
        let html = table.rows.last().filter(|row| is_lone_tag(&document.source[row.span.clone()]));
        faults.extend(html.map(|row| {
            Fault::at(Rule::LazyLine, row.span.clone(), "HTML right below a table ends it for GitHub")
                .help("leave a blank line between the two")
        }));
    }
    faults
}

/// Whether a row is nothing but a tag that begins a block where no paragraph is before it.
fn is_lone_tag(row: &str) -> bool {
    let text = row.trim();
    text.starts_with('<') && text.ends_with('>') && text.matches('<').count() == 1 && is_inline(text)
}

fn is_literal(document: &Document<'_>, at: usize) -> bool {
    let blocks = &document.blocks;
    let block = blocks[..blocks.partition_point(|block| block.range.start <= at)].last();
    block.is_some_and(|block| block.range.end > at && matches!(block.kind, BlockKind::FencedCode | BlockKind::Table))
        || at < document.body
}

/// A line with its neighbours.
struct Near<'s> {
    at: Range<usize>,
    line: &'s str,
    above: &'s str,
    /// All lines up to the one above.
    before: &'s str,
    below: &'s str,
    /// All lines from the next one on.
    rest: &'s str,
}

impl<'s> Near<'s> {
    fn of(source: &'s str, at: Range<usize>) -> Self {
        let before = source[..at.start].strip_suffix('\n').unwrap_or_default();
        let above = before.rsplit('\n').next().unwrap_or_default();
        let next = lines::next_line(source, &at);
        let rest = if next.start > at.start { &source[next.start..] } else { "" };
        Self { line: &source[at.clone()], above, before, below: rest.lines().next().unwrap_or_default(), rest, at }
    }

    fn is_definition(&self) -> bool {
        let text = self.line.trim_start();
        self.line.len() - text.len() < 4 && text.starts_with('[') && !text.starts_with("[^") && text.contains("]:")
    }

    fn fault(&self, message: &str) -> Fault {
        Fault::at(Rule::LazyLine, self.at.clone(), message).help("leave a blank line between the two")
    }
}

fn definition_below_container(near: &Near<'_>) -> Option<Fault> {
    // That of an empty task is a rule of its own.
    let is_task = matches!(lines::without_marks(near.above).trim(), "[ ]" | "[x]" | "[X]");
    let is_row = near.above.starts_with(lines::INDENT) && near.above.contains('|');
    let is_below = near.is_definition() && (is_container(near.above) || is_row) && !is_task;
    is_below.then(|| near.fault("the definition of a link right below a list or a quote is text of it for GitHub"))
}

fn line_below_definition(near: &Near<'_>) -> Option<Fault> {
    let below = near.below.trim();
    let is_line =
        !below.is_empty() && (below.bytes().all(|byte| byte == b'-') || below.bytes().all(|byte| byte == b'='));
    (near.is_definition() && is_line)
        .then(|| near.fault("a line right below the definition of a link makes it a text for GitHub"))
}

/// Behind the mark of a task, GitHub reads a definition, and shows no text.
fn definition_of_task(near: &Near<'_>) -> Option<Fault> {
    let text = lines::without_marks(near.line);
    let task = ["[ ]", "[x]", "[X]"].iter().find_map(|mark| text.strip_prefix(mark))?.trim_start();
    (text.len() < near.line.len() && task.starts_with('[') && !task.starts_with("[^") && task.contains("]:")).then(
        || {
            Fault::at(Rule::LazyLine, near.at.clone(), "the text of a task is the definition of a link for GitHub")
                .help("write a word before it, or move it to a line of its own")
        },
    )
}

/// Parsers disagree about an address with a parenthesis that has no pair.
fn unpaired_parenthesis(near: &Near<'_>) -> Option<Fault> {
    let address = near.line.split_once("]:").map_or("", |(_, rest)| rest.trim());
    let address = address.split_ascii_whitespace().next().unwrap_or_default();
    let is_unpaired = !address.starts_with('<') && address.matches('(').count() != address.matches(')').count();
    (near.is_definition() && is_unpaired).then(|| {
        Fault::at(Rule::AmbiguousAddress, near.at.clone(), "an address with a parenthesis that has no pair")
            .help("write the address between `<` and `>`")
    })
}

/// HTML outside of the item above ends the list. A table that is indented for the list is code then; and a tag that begins a block only
/// between blank lines begins one for GitHub, with what is right below it.
fn html_below_item(near: &Near<'_>) -> Option<Fault> {
    // In a quote, the list is in it, too.
    let mark = if near.line.starts_with("> ") { "> " } else { "" };
    let line = near.line.strip_prefix(mark)?;
    let tag = line.trim_start_matches(' ');
    if !tag.starts_with('<') || near.above.trim().trim_matches(lines::INDENT).is_empty() {
        return None;
    }
    let indent = line.len() - tag.len();
    content_of_item(near.before, mark).filter(|content| indent < *content)?;
    let mut indented =
        near.rest.lines().take_while(|line| line.trim().is_empty() || line.starts_with([' ', '\t'].as_slice()));
    // An element that it opens goes on for GitHub behind the list.
    let is_open = !words::is_any(inline::tag_name(tag), &["br", "img", "wbr"]);
    let is_swallowing = is_lone_tag(tag) && (is_open || !near.below.trim().is_empty());
    (is_swallowing || is_container(near.above) && indented.any(|line| line.contains('|')))
        .then(|| near.fault("HTML right below a list or a quote ends it for GitHub"))
}

/// Where the text begins in the lines of a list or a quote that may go on to the end of the text: in its first paragraph, or in one that is
/// indented.
fn content_of_item(before: &str, mark: &str) -> Option<usize> {
    const LINES: usize = 50;
    let mut is_parted = false;
    for line in before.rsplit('\n').take(LINES) {
        let line = line.strip_prefix(mark)?;
        if is_container(line) {
            let text = line.trim_start().trim_start_matches(is_digit).get(1..).unwrap_or_default().trim_start();
            return Some(if line.trim_start().starts_with('>') { 4 } else { line.len() - text.len() });
        }
        let is_blank = line.trim().is_empty();
        if is_parted && !is_blank && !line.starts_with([' ', '\t'].as_slice()) {
            return None;
        }
        is_parted |= is_blank;
    }
    None
}

/// Whether the tag is none of those that begin a block anywhere: GFM, 4.6 "HTML blocks", conditions 1 to 6.
fn is_inline(tag: &str) -> bool {
    let is_markup = tag.starts_with("<!") || tag.starts_with("<?");
    let is_other = inline::shown(tag).is_empty()
        || words::is_any(inline::tag_name(tag), &["br", "hgroup", "listing", "search"])
        || tag.starts_with("</pre");
    !is_markup && !inline::is_shown_as_text(tag) && is_other && !inline::breaks_tables(tag)
}

/// An item without a text ends at a line of spaces for some parsers.
fn spaces_below_empty_item(near: &Near<'_>) -> Option<Fault> {
    let mark = near.above.trim();
    let is_empty = is_container(mark) && !mark.starts_with('>') && !mark.contains([' ', '\t'].as_slice());
    let next = near.rest.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    (is_empty && near.line.trim().is_empty() && next.contains('|'))
        .then(|| {
            Fault::at(Rule::LazyLine, near.at.clone(), "parsers disagree about what belongs to an empty list item")
        })
        .map(|fault| fault.help("write a text behind the mark of the list, or delete the spaces"))
}

/// Whether the line is of a quote or a list.
pub(super) fn is_container(line: &str) -> bool {
    let line = line.trim();
    let number = line.trim_start_matches(is_digit);
    let is_mark = |text: &str, marks: &[char]| {
        text.strip_prefix(marks).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t'].as_slice()))
    };
    line.starts_with('>')
        || is_mark(line, &['-', '*', '+'])
        || number.len() < line.len() && is_mark(number, &['.', ')'])
}
