//! One mistake gives one error: the faults that follow from another one are not shown beside it.

use super::{Fault, Rule};
use crate::reader::source::Source;

/// A fault of the first rule explains one of the second on the same line.
const EXPLAINED: &[(Rule, Rule)] = &[
    (Rule::AbsentColumn, Rule::ColumnOfAnotherTable),
    (Rule::BrokenCodeLink, Rule::BrokenLink),
    // The rows of a page with such line endings are all on one line.
    (Rule::LoneCarriageReturn, Rule::DelimiterRow),
    (Rule::LoneCarriageReturn, Rule::IndentedRow),
    (Rule::LoneCarriageReturn, Rule::RowOutsideTable),
    // The code is wrong, so that another row has it.
    (Rule::HeadingClass, Rule::DuplicateCode),
    (Rule::MessageOfAnotherCode, Rule::DuplicateCode),
];

/// The first of a line explains the others.
const ONCE_ON_A_LINE: &[Rule] = &[Rule::StruckThrough, Rule::UnclosedHtml];

/// Removes them from faults in the order of the page.
pub(super) fn remove(faults: &mut Vec<Fault>, source: &Source) {
    let mut causes = Vec::new();
    for fault in &*faults {
        if EXPLAINED.iter().any(|(cause, _)| *cause == fault.rule) {
            causes.push((source.line_number(fault.start()), fault.rule));
        }
    }
    let mut last = [0; ONCE_ON_A_LINE.len()];
    faults.retain(|fault| {
        let line = source.line_number(fault.start());
        if let Some(once) = ONCE_ON_A_LINE.iter().position(|rule| *rule == fault.rule) {
            return std::mem::replace(&mut last[once], line) != line;
        }
        let first = causes.partition_point(|(other, _)| *other < line);
        let mut beside = causes[first..].iter().take_while(|(other, _)| *other == line);
        !beside.any(|(_, cause)| EXPLAINED.contains(&(*cause, fault.rule)))
    });
}
