//! Fences: whether one is closed where it was meant to be.

use std::ops::Range;

use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::{Block, lines};
use crate::reader::words;

pub(super) fn unclosed(source: &str, at: Range<usize>) -> Fault {
    let line = lines::without_marks(&source[at.clone()]);
    let mark = if line.starts_with('~') { '~' } else { '`' };
    let marks = &line[..line.len() - line.trim_start_matches(mark).len()];
    Fault::at(Rule::UnclosedFence, at, "a fence that is never closed hides what follows").label("it starts here").help(
        format!(
            "close it with {marks} on a line of its own, where the code ends: other marks, or fewer, do not close it"
        ),
    )
}

/// The line that a block starts with, from there.
pub(super) fn first_line(source: &str, start: usize) -> Range<usize> {
    start..lines::line_of(source, start).end
}

/// Whether a fence ends where it was meant to: with marks like those that it begins with, and none that begin another one between.
pub(super) fn is_closed(source: &str, block: &Block) -> bool {
    let text = source[block.range.clone()].trim_end();
    let mut lines = text.lines().map(|line| line.trim_start_matches(lines::INDENT));
    let first = lines.next().unwrap_or_default();
    let mark = if first.starts_with('~') { '~' } else { '`' };
    let marks = |line: &str| line.len() - line.trim_start_matches(mark).len();
    let opens = |line: &str| {
        marks(line) >= 3
            && words::starts(line.trim_start_matches(mark).trim_start(), &|c| c.is_alphabetic() || c == '{')
    };
    let last = lines.next_back().unwrap_or_default();
    marks(last) >= marks(first).max(3) && marks(last) == last.trim_end().len() && !lines.any(opens)
}
