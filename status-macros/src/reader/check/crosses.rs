//! An `x` in a column of `bool`: alone it means yes; beside a tick or a yes it could mean no.

use crate::reader::attr::Typed;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::{Spanned, Value};
use crate::reader::source::Source;
use crate::reader::words;

/// Compares the cells of each column, over all tables, and with the ticks of other columns. `rows` are the values of each row.
pub(crate) fn check(typed: &[Typed], rows: &[&[Option<Spanned<Value>>]], source: &Source, faults: &mut Faults) {
    let text =
        |value: &Spanned<Value>| source.text()[value.span.clone()].trim_matches(['*', '_', '`', ' ', '\t'].as_slice());
    let is_bool = |index: usize| typed.get(index).is_some_and(|typed| typed.cells.is_bool());
    let column = |index: usize| rows.iter().filter_map(move |values| values.get(index)?.as_ref());
    let bools = || (0..typed.len()).filter(|index| is_bool(*index));
    let tick = (0..typed.len()).flat_map(column).find(|value| words::contains(text(value), TICKS));
    for index in bools() {
        let cross = column(index).find(|value| is_cross(&value.value, text(value)));
        let mark = column(index).find(|value| is_mark(&value.value, text(value))).or(tick);
        let (Some(cross), Some(mark)) = (cross, mark) else { continue };
        let message = format!("an `x` in the column `{}` could mean yes, or no", typed[index].header);
        faults.push(
            Fault::at(Rule::ColumnValue, cross.span.clone(), message)
                .label("another cell has another mark, at")
                .and(mark.span.clone())
                .help("write `yes` or `no`, `true` or `false`, `✅` or `❌`"),
        );
    }
}

const TICKS: &[&str] = &["✅", "✓", "✔", "&check", "&#10003", "&#x2713"];

/// Whether a cell says yes, and neither in words nor by a tick: then by an `x`, whatever markup is around it.
fn is_cross(value: &Value, text: &str) -> bool {
    match value {
        Value::Bool(true) => !words::contains(text, TICKS) && !words::contains(&text.to_lowercase(), &["yes", "true"]),
        Value::Optional(Some(inner)) => is_cross(inner, text),
        _ => false,
    }
}

/// Whether a cell says yes, or says no by a mark.
fn is_mark(value: &Value, text: &str) -> bool {
    match value {
        Value::Bool(true) => !is_cross(value, text),
        Value::Bool(false) => !words::is_any(text, &["no", "false"]),
        Value::Optional(Some(inner)) => is_mark(inner, text),
        _ => false,
    }
}
