//! Neighbouring lines outside of tables that give one fault, and rows that blank lines part.

use std::ops::Range;

use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::lines;

/// Neighbouring lines that give one fault.
pub(super) struct Run {
    pub(super) end: usize,
    pub(super) fault: Fault,
    at: Range<usize>,
    blank: Option<Blank>,
}

/// The blank lines that part the rows of a run from each other.
struct Blank {
    first: Range<usize>,
    count: usize,
    /// Between how many rows they are.
    places: usize,
}

impl Run {
    pub(super) fn of(source: &str, line: &Range<usize>, text: Range<usize>, fault: Fault) -> Self {
        let blank = fault.other().map(|first| {
            // Those of a header row are below it, and not yet counted.
            let above = source.get(first.start..line.start).map_or(0, |above| above.matches('\n').count());
            Blank { first, count: above, places: above.min(1) }
        });
        Self { end: line.end, fault, at: text, blank }
    }

    /// Goes on with a row that blank lines part from the last one.
    pub(super) fn takes_parted(&mut self, source: &str, line: &Range<usize>, fault: &Fault) -> bool {
        // A header row begins another table.
        let is_row = fault.rule() == Rule::RowOutsideTable
            || lines::is_delimiter_row(lines::without_marks(&source[line.clone()]));
        let is_parted = is_row && fault.other().is_some();
        let Some(blank) = self.blank.as_mut().filter(|_| is_parted) else { return false };
        let between = &source[self.end..line.start];
        let is_taken = between.trim_matches([' ', '\t', '>', '\r', '\n'].as_slice()).is_empty();
        if is_taken {
            let count = between.matches('\n').count().saturating_sub(1);
            blank.count += count;
            blank.places += count.min(1);
            self.end = line.end;
        }
        is_taken
    }

    pub(super) fn into_fault(self) -> Fault {
        match self.blank {
            Some(Blank { first, count, places }) if places > 1 => {
                Fault::at(Rule::RowOutsideTable, self.at, "blank lines between the rows end the table")
                    .label(format!("the first of {count} blank lines is at"))
                    .and(first)
                    .help("delete the blank lines between the rows")
            }
            _ => self.fault,
        }
    }
}
