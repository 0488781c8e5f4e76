//! An `x` in a column of `bool`: alone it means yes; beside a tick or a yes it could mean no.

use crate::reader::attr::Typed;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::{Spanned, Value};
use crate::reader::source::Source;

/// Cells that say yes or no in another way.
const MARKS: &[&str] = &["✅", "✓", "✔", "✔\u{fe0f}", "❌", "✗", "✘", "yes", "true"];

/// Compares the cells of each column, over all tables. `rows` are the values of each row.
pub(crate) fn check(typed: &[Typed], rows: &[&[Option<Spanned<Value>>]], source: &Source, faults: &mut Faults) {
    for (index, typed) in typed.iter().enumerate().filter(|(_, typed)| typed.cells.is_bool()) {
        let (mut cross, mut mark) = (None, None);
        for value in rows.iter().filter_map(|values| values.get(index)?.as_ref()) {
            let text = source.text()[value.span.clone()].trim_matches(['*', '_', '`', ' ', '\t']);
            if text.eq_ignore_ascii_case("x") {
                cross = cross.or(Some(value));
            } else if MARKS.iter().any(|mark| mark.eq_ignore_ascii_case(text)) {
                mark = mark.or(Some(value));
            }
        }
        let (Some(cross), Some(mark)) = (cross, mark) else { continue };
        let message = format!("an `x` in the column `{}` could mean yes, or no", typed.header);
        faults.push(
            Fault::at(Rule::ColumnValue, cross.span.clone(), message)
                .label("another cell has another mark, at")
                .and(mark.span.clone())
                .help("write `yes` or `no`, `true` or `false`, `✅` or `❌`"),
        );
    }
}
