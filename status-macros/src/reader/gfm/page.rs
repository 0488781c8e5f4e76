//! Rules on the page as a whole.

use std::ops::Range;

use super::html_around::html_around_any_heading;
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Document, Scope, lines};
use crate::reader::words::is_symbol;

/// Rules on the page, and on the parts of it that are read.
pub(super) const PAGE: &[fn(&Document<'_>, &Scope) -> Option<Fault>] = &[
    control_character,
    lone_carriage_return,
    odd_front_matter,
    unclosed_html,
    empty_task,
    line_below_footnote,
    row_of_other_pipes,
    odd_heading,
    html_around_any_heading,
];

/// A character that no reader sees and that parsers treat differently. In a definition, it changes links anywhere.
fn control_character(document: &Document<'_>, _: &Scope) -> Option<Fault> {
    let is_control = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r') || byte == 0x7f;
    let (at, byte) = document.source.bytes().enumerate().find(|(_, byte)| is_control(*byte))?;
    Some(
        Fault::at(Rule::ControlCharacter, at..at + 1, format!("the control character U+{byte:04X}"))
            .help("delete it: a page is text"),
    )
}

fn lone_carriage_return(document: &Document<'_>, scope: &Scope) -> Option<Fault> {
    let source = document.source.as_bytes();
    let is_lone = |at: usize| source[at] == b'\r' && source.get(at + 1) != Some(&b'\n');
    let mut lone = (0..source.len()).filter(|&at| is_lone(at) && scope.contains(at));
    let at = lone.next()?;
    let message = match lone.count() {
        0 => "a carriage return without a line feed".to_owned(),
        more => format!("{} carriage returns without a line feed", more + 1),
    };
    Some(
        Fault::at(Rule::LoneCarriageReturn, at..at + 1, message).help("save the page with the line endings LF or CRLF"),
    )
}

/// Front matter that not every reader takes for such.
fn odd_front_matter(document: &Document<'_>, _: &Scope) -> Option<Fault> {
    let source = document.source;
    let start = source.len() - source.trim_start_matches('\u{feff}').len();
    let first = lines::line_of(source, start);
    let last = lines::line_of(source, document.body.saturating_sub(1).max(start));
    let is_plain = |line: &Range<usize>| &source[line.start.max(start)..line.end] == "---";
    (document.body > start && !(is_plain(&first) && is_plain(&last))).then(|| {
        Fault::at(Rule::OddFrontMatter, start..first.end, "front matter that is read in two ways")
            .label("it begins here")
            .help("write `---`, without a space behind it, above and below the front matter")
    })
}

/// HTML that does not end before the next blank line: a browser goes on, and takes what follows for a part of it.
fn unclosed_html(document: &Document<'_>, _: &Scope) -> Option<Fault> {
    let at = document.unclosed_html?;
    let line = at..lines::line_of(document.source, at).end;
    Some(
        Fault::at(Rule::UnclosedHtml, line, "HTML that does not end hides what follows")
            .label("it starts here")
            .help("close the comment with `-->`, or the tag with `>`, before the next blank line; within `<pre>`, `<style>` and `<script>`, do not close another of them"),
    )
}

/// A row whose pipes are those of an East Asian keyboard or of a terminal's frame.
fn row_of_other_pipes(document: &Document<'_>, scope: &Scope) -> Option<Fault> {
    let source = document.source;
    for mark in ['｜', '│', '┃', '║', '¦'] {
        for (at, _) in source.match_indices(mark) {
            let line = lines::line_of(source, at);
            let text = &source[line.clone()];
            let before = lines::without_marks(&source[line.start..at]).trim();
            // Without one at the start of the line, the code must be there.
            let least = if before.is_empty() { 3 } else { 2 };
            let is_first = before.is_empty() || before.len() == 3 && code_like(before);
            if is_first && scope.contains(at) && text.matches(mark).count() >= least && code_like(text) {
                let message = format!("a row with the character `{mark}` in place of the pipe `|`");
                return Some(Fault::at(Rule::RowOutsideTable, line, message).help("write `|` for each of them"));
            }
        }
    }
    None
}

/// A line of `#` that is no heading, since another character than a space is before or behind them.
fn odd_heading(document: &Document<'_>, scope: &Scope) -> Option<Fault> {
    let source = document.source;
    let mut seen = document.body;
    while let Some(at) = source[seen..].find('#') {
        let line = lines::line_of(source, seen + at);
        seen = line.end;
        let text = lines::without_marks(&source[line.start.max(document.body)..line.end]);
        let marks = text.trim_start_matches(|c| is_unseen(c) || c == '\\' && text.starts_with("\\##"));
        let behind = marks.trim_start_matches('#');
        let level = marks.len() - behind.len();
        // `#1` is an issue, and `#tag` a word.
        let is_line = behind.contains(' ') && behind.starts_with(char::is_alphabetic) && !behind.contains('#');
        let is_glued = (level > 1 || is_line || !scope.is_whole(source)) && behind.starts_with(char::is_alphanumeric);
        let is_odd =
            (1..=6).contains(&level) && (is_glued || marks.len() < text.len() || behind.starts_with(is_unseen));
        if is_odd && scope.contains(line.start) && !document.is_code(line.start) {
            return Some(
                Fault::at(Rule::OddHeading, line, "a line of `#` that is no heading")
                    .help("write a plain space behind the `#`, and nothing before them"),
            );
        }
    }
    None
}

/// Whether a character looks like a space, or like nothing, and is no space of Markdown.
fn is_unseen(c: char) -> bool {
    c.is_whitespace() && !c.is_ascii_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Whether one of the words is a number of three digits.
fn code_like(text: &str) -> bool {
    text.split(is_symbol).any(|word| word.len() == 3 && word.parse::<u16>().is_ok())
}

/// A task without a text: parsers disagree about whether the line right below belongs to it.
fn empty_task(document: &Document<'_>, scope: &Scope) -> Option<Fault> {
    let source = document.source;
    let mut seen = 0;
    while let Some(at) = source[seen..].find(']') {
        let line = lines::line_of(source, seen + at);
        seen = line.end;
        let text = lines::without_marks(&source[line.clone()]);
        let is_task = matches!(text.trim(), "[ ]" | "[x]" | "[X]") && text.len() < line.len();
        // A definition holds for the whole page.
        let is_above_definition = || source[lines::next_line(source, &line)].contains("]:");
        if is_task && (scope.contains(line.start) || is_above_definition()) && is_followed(source, &line) {
            return Some(
                Fault::at(Rule::EmptyTask, line, "parsers disagree about what belongs to an empty task")
                    .help("write a text behind the task"),
            );
        }
    }
    None
}

/// Whether something is right below the line, or further below and indented, so that it may belong to it.
fn is_followed(source: &str, line: &Range<usize>) -> bool {
    let mut below = lines::next_line(source, line);
    let is_next = !source[below.clone()].trim().is_empty();
    while source[below.clone()].trim().is_empty() && below.end < source.len() {
        below = lines::next_line(source, &below);
    }
    below.start > line.start && (is_next || source[below].starts_with([' ', '\t'].as_slice()))
}

/// The line right below the last line of a footnote, without its indentation.
fn below_indented(source: &str, first: Range<usize>) -> Option<Range<usize>> {
    let (mut above, mut is_blank) = (first, false);
    loop {
        let below = lines::next_line(source, &above);
        if below.start <= above.start {
            return None;
        }
        let text = lines::without_marks(&source[below.clone()]);
        if text.trim().is_empty() {
            is_blank = true;
        } else if source[below.clone()].starts_with("    ") {
            is_blank = false;
        } else {
            return Some(below).filter(|_| !is_blank && !text.starts_with("[^"));
        }
        above = below;
    }
}

/// Parsers disagree about where a footnote ends that goes on in the first column.
fn line_below_footnote(document: &Document<'_>, scope: &Scope) -> Option<Fault> {
    let source = document.source;
    let mut seen = 0;
    while let Some(at) = source[seen..].find("]:") {
        let line = lines::line_of(source, seen + at);
        seen = line.end.max(seen + at + 2);
        if !lines::without_marks(&source[line.clone()]).starts_with("[^") || !scope.contains(line.start) {
            continue;
        }
        if let Some(below) = below_indented(source, line) {
            return Some(
                Fault::at(
                    Rule::LineBelowFootnote,
                    below,
                    "parsers disagree about whether this line belongs to the footnote above",
                )
                .help("leave a blank line above it, or indent it by four spaces"),
            );
        }
    }
    None
}
