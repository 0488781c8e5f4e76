//! Lines that are judged as one text.

use std::ops::Range;

use super::seen_lines::Seen;

/// Lines that are judged together, at most: a page may be one paragraph.
const LINES: usize = 100;

/// A paragraph, as far as it was seen.
#[derive(Default)]
pub(crate) struct Paragraph(Vec<(String, Range<usize>)>);

impl Paragraph {
    /// Whether the line belongs to another one.
    pub(crate) fn ends_before(&self, line: &Seen<'_>) -> bool {
        line.text.is_empty() || !line.goes_on() || self.0.len() == LINES
    }

    pub(crate) fn push(&mut self, text: String, span: Range<usize>) {
        self.0.push((text, span));
    }

    pub(crate) fn has_lines(&self) -> bool {
        self.0.len() > 1
    }

    /// The lines in one.
    pub(crate) fn text(&self) -> String {
        self.0.iter().map(|(text, _)| &**text).collect::<Vec<_>>().join(" ")
    }

    /// The place of the first line that contains the word.
    pub(crate) fn line_of(&self, word: &str) -> Range<usize> {
        let line = self.0.iter().find(|(line, _)| line.contains(word)).or(self.0.first());
        line.map_or(0..0, |(_, span)| span.clone())
    }
}
