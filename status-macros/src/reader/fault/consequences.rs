//! One mistake gives one error: the faults that follow from another one are not shown beside it.

use super::{Fault, Rule};
use crate::reader::source::Source;

/// A fault of the first rule explains one of the second on the same line.
const EXPLAINED: &[(Rule, Rule)] = &[
    (Rule::AbsentColumn, Rule::ColumnOfAnotherTable),
    (Rule::BrokenCodeLink, Rule::BrokenLink),
    (Rule::BrokenLink, Rule::ErrorCodeWord),
    // Of a whole table, which may have been meant for something else.
    (Rule::DuplicateCode, Rule::MissingColumn),
    (Rule::LazyLine, Rule::TextBelowTable),
    (Rule::RowOutsideTable, Rule::TextBelowTable),
    (Rule::StrayTildes, Rule::ErrorCodeWord),
    // The mark of a footnote without a text is a part of the cell's text.
    (Rule::FootnoteInCell, Rule::BracketsInMessage),
    (Rule::FootnoteInCell, Rule::CodeWord),
    (Rule::FootnoteInCell, Rule::ColumnValue),
    (Rule::FootnoteInCell, Rule::ErrorCodeWord),
    // A character that nobody sees is between the letters and the mark.
    (Rule::InvisibleCharacter, Rule::AmbiguousEmphasis),
    // The rows of a page with such line endings are all on one line.
    (Rule::LoneCarriageReturn, Rule::DelimiterRow),
    (Rule::LoneCarriageReturn, Rule::IndentedRow),
    (Rule::LoneCarriageReturn, Rule::RowOutsideTable),
    // The code is wrong, so that another row has it.
    (Rule::HeadingClass, Rule::DuplicateCode),
    (Rule::MessageOfAnotherCode, Rule::DuplicateCode),
    (Rule::MessageOfAnotherCode, Rule::HeadingClass),
    (Rule::HtmlAroundTable, Rule::HtmlAroundHeading),
    (Rule::StruckThrough, Rule::DeniedRow),
    (Rule::UnclosedHtml, Rule::HeadingWithin),
    (Rule::StrayBackticks, Rule::SpacesInCode),
    (Rule::StrayMarks, Rule::NearMiss),
    // A line break parts the message from another text, and no pipe is lost.
    (Rule::CodeWord, Rule::NearMiss),
    (Rule::HtmlInCell, Rule::NearMiss),
];

/// Wrong pipes put a text in the cell beside its own, and a header row has no values: each explains all faults of cells on its line.
const OF_WHOLE_ROW: &[Rule] = &[Rule::GluedTables, Rule::TooFewCells, Rule::TooManyCells, Rule::BackslashesBeforePipe];

/// Below a line that should have been a heading, the heading above is that of another section.
const OF_LOST_HEADING: &[Rule] = &[Rule::HeadingClass, Rule::HeadingStatus, Rule::MissingStatus];

/// Whether the rule is about a cell of a row, or about a row among the others: these are together in the list of rules.
fn is_of_cell(rule: Rule) -> bool {
    (Rule::BackslashesBeforePipe as usize + 1..Rule::UnusedRename as usize).contains(&(rule as usize))
}

/// The first of a line explains the others.
const ONCE_ON_A_LINE: &[Rule] =
    &[Rule::StruckThrough, Rule::UnclosedHtml, Rule::HtmlAroundTable, Rule::HtmlAroundHeading];

/// Removes them from faults in the order of the page.
pub(super) fn remove(faults: &mut Vec<Fault>, source: &Source) {
    // A header row and its delimiter row tell of each other.
    faults.dedup_by(|one, other| (one.rule, &one.at, &one.message) == (other.rule, &other.at, &other.message));
    once_for_arguments(faults, source);
    let mut causes = Vec::new();
    let mut cut = Vec::new();
    for fault in &*faults {
        if fault.rule == Rule::RowOutsideTable {
            cut.push(source.line_number(fault.other.as_ref().map_or(fault.start(), |blank| blank.start)));
        }
        if OF_WHOLE_ROW.contains(&fault.rule) || EXPLAINED.iter().any(|(cause, _)| *cause == fault.rule) {
            causes.push((source.line_number(fault.start()), fault.rule));
        }
    }
    let mut unclear = Vec::new();
    for fault in faults.iter().filter(|fault| matches!(fault.rule, Rule::LazyLine | Rule::EmptyTask)) {
        unclear.push(source.line_number(fault.start()));
    }
    // A table of another version repeats the rows of this one.
    let denied_table = |fault: &&Fault| {
        fault.rule == Rule::DeniedRow && fault.other.as_ref().is_some_and(|table| table.start > fault.start())
    };
    let denied = faults.iter().find(denied_table).map_or(usize::MAX, Fault::start);
    let lost_heading = faults.iter().find(|fault| fault.rule == Rule::OddHeading).map_or(usize::MAX, Fault::start);
    let mut last = [0; ONCE_ON_A_LINE.len()];
    faults.retain(|fault| {
        let line = source.line_number(fault.start());
        if let Some(once) = ONCE_ON_A_LINE.iter().position(|rule| *rule == fault.rule)
            && std::mem::replace(&mut last[once], line) == line
        {
            return false;
        }
        if fault.rule == Rule::DuplicateCode && fault.start() > denied {
            return false;
        }
        // An item that is unclear makes the table below it code.
        if fault.rule == Rule::IndentedRow && unclear.iter().any(|item| (1..3).contains(&(line - item.min(&line)))) {
            return false;
        }
        // Below the header row and the delimiter row is the blank line or the comment that cuts the rows off.
        if fault.rule == Rule::NoRows && cut.contains(&(line + 2)) {
            return false;
        }
        let end = fault.other.as_ref().map_or(0, |other| other.start).max(fault.start());
        if OF_LOST_HEADING.contains(&fault.rule) && end > lost_heading {
            return false;
        }
        let explains =
            |cause| EXPLAINED.contains(&(cause, fault.rule)) || OF_WHOLE_ROW.contains(&cause) && is_of_cell(fault.rule);
        let is_explained = |line| {
            let first = causes.partition_point(|(other, _)| *other < line);
            let mut beside = causes[first..].iter().take_while(|(other, _)| *other == line);
            beside.any(|(_, cause)| explains(*cause))
        };
        // Of two rows with one code, the other one may be wrong.
        let other = fault.other.as_ref().filter(|_| fault.rule == Rule::DuplicateCode);
        !is_explained(line) && !other.is_some_and(|other| is_explained(source.line_number(other.start)))
    });
}

/// One mistake of the attribute, and one argument that helps, may show in several tables: one fault tells of all of them.
fn once_for_arguments(faults: &mut Vec<Fault>, source: &Source) {
    let mut kept: Vec<Fault> = Vec::new();
    for fault in std::mem::take(faults) {
        if fault.argument.is_none() && !fault.help.contains("columns(") {
            kept.push(fault);
            continue;
        }
        let is_same = |other: &&mut Fault| {
            (other.rule, &other.message) == (fault.rule, &fault.message)
                && (other.argument.is_some() && fault.argument.is_some() || other.help == fault.help)
        };
        match kept.iter_mut().find(is_same) {
            Some(first) => first.again.push(source.line_number(fault.start())),
            None => kept.push(fault),
        }
    }
    *faults = kept;
}
