//! The marks that Git leaves on a page where two changes meet.

use std::ops::Range;

use crate::reader::fault::{Fault, Rule};

/// The first conflict: while it stands, the page says two things.
pub(super) fn merge_conflict(text: &str) -> Option<Fault> {
    let mut open: Option<Range<usize>> = None;
    let mut is_parted = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let (at, line) = (start..start + line.trim_end().len(), line.trim_end());
        start += text[start..].find('\n').map_or(text.len() - start, |end| end + 1);
        if line.starts_with("<<<<<<< ") {
            (open, is_parted) = (Some(at), false);
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
    }
    None
}
