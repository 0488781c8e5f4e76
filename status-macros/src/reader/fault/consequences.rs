//! One mistake gives one error: the faults that follow from another one are not shown beside it.

use std::collections::BTreeSet;

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

pub(super) fn remove(faults: &mut Vec<Fault>, source: &Source) {
    let line = |fault: &Fault| source.line_number(fault.start());
    let is_cause = |fault: &&Fault| EXPLAINED.iter().any(|(cause, _)| *cause == fault.rule);
    let mut causes: Vec<_> = faults.iter().filter(is_cause).map(|fault| (fault.rule, line(fault))).collect();
    causes.sort_unstable();
    let mut seen = BTreeSet::new();
    faults.retain(|fault| {
        let explains =
            |(cause, rule): &(Rule, Rule)| *rule == fault.rule && causes.binary_search(&(*cause, line(fault))).is_ok();
        let is_first = !ONCE_ON_A_LINE.contains(&fault.rule) || seen.insert((fault.rule, line(fault)));
        is_first && !EXPLAINED.iter().any(explains)
    });
}
