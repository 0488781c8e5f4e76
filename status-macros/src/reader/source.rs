//! The text of a page, and where in it a byte is. Knows no files and no faults.

use std::fmt;
use std::ops::Range;

/// A page's text, with the path that people know it by.
#[derive(Debug, Default)]
pub(crate) struct Source {
    shown: String,
    text: String,
    /// Where each line starts.
    lines: Vec<usize>,
}

/// A place as people count it: from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Source {
    pub(crate) fn new(shown: String, text: String) -> Self {
        let mut lines = vec![0];
        lines.extend(text.match_indices('\n').map(|(at, _)| at + 1));
        Self { shown, text, lines }
    }

    /// The path as seen from the workspace's root.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn place(&self, offset: usize) -> Place {
        let line = self.line_number(offset);
        let before = self.text.get(self.start(line)..offset).unwrap_or_default();
        let bom = usize::from(line == 1 && before.starts_with('\u{feff}'));
        Place { line, column: before.chars().count() + 1 - bom }
    }

    /// The number of the line, from 1.
    pub(crate) fn line_number(&self, offset: usize) -> usize {
        self.lines.partition_point(|&start| start <= offset)
    }

    /// The text of a line, without its ending.
    pub(crate) fn line(&self, number: usize) -> &str {
        let end = self.lines.get(number).copied().unwrap_or(self.text.len());
        let line = self.text.get(self.start(number)..end).unwrap_or_default();
        line.trim_end_matches(['\r', '\n'].as_slice())
    }

    /// The part of the range that is on its first line, counted from the line's start.
    pub(crate) fn within_line(&self, range: &Range<usize>) -> Range<usize> {
        let number = self.place(range.start).line;
        let (start, length) = (self.start(number), self.line(number).len());
        let first = (range.start - start).min(length);
        first..range.end.saturating_sub(start).clamp(first, length)
    }

    fn start(&self, line: usize) -> usize {
        self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}
