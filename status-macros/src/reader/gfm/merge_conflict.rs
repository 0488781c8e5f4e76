//! The marks that Git leaves on a page where two changes meet.

use std::ops::Range;

use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::lines;

/// The first conflict, or the first mark that is left of one: while it is there, the page says two things.
pub(super) fn merge_conflict(text: &str) -> Option<Fault> {
    let mut open: Option<Range<usize>> = None;
    let mut is_parted = false;
    let mut left = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (at, line) = (start..start + line.trim_end().len(), line.trim_end());
        start += text[start..].find('\n').map_or(text.len() - start, |end| end + 1);
        if line.starts_with("<<<<<<< ") {
            (open, is_parted) = (Some(at.clone()), false);
        } else if line == "=======" {
            is_parted = true;
        } else if line.starts_with(">>>>>>> ")
            && is_parted
            && let Some(first) = open.take()
        {
            return Some(
                Fault::at(Rule::MergeConflict, first, "an unresolved merge conflict").label("it ends at").and(at).help(
                    "keep the lines that are right, and delete the three lines of `<<<<<<<`, `=======` and `>>>>>>>`",
                ),
            );
        }
        if left.is_none() && is_mark(text, &at) {
            left = Some(at);
        }
    }
    left.map(|at| {
        Fault::at(Rule::MergeConflict, at, "a mark of a merge conflict")
            .help("delete the line, and look whether the lines around it are right")
    })
}

/// Whether the line is a mark. `=======` below a text makes it a heading, beside a row it does not.
fn is_mark(text: &str, at: &Range<usize>) -> bool {
    let line = &text[at.clone()];
    let is_row = |other: Range<usize>| text[other].starts_with('|');
    match line.as_bytes().first() {
        Some(mark @ (b'<' | b'>')) => {
            let marks = line.bytes().take_while(|byte| byte == mark).count();
            marks == 7 && matches!(line.as_bytes().get(7), None | Some(b' '))
        }
        Some(b'=') if line == "=======" => {
            at.start > 0 && is_row(lines::line_of(text, at.start - 1)) || is_row(lines::next_line(text, at))
        }
        _ => false,
    }
}
