//! The cells of typed columns: text to a value of the type that the attribute names.

use crate::reader::attr::{CellType, Typed};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::Cell;
use crate::reader::model::Value;

/// Reads the cell as the column's type.
pub(super) fn read(cell: &Cell<'_>, typed: &Typed) -> Result<Value, Fault> {
    value(&cell.text, &typed.cells).ok_or_else(|| column_value(cell, typed))
}

fn column_value(cell: &Cell<'_>, typed: &Typed) -> Fault {
    let (needed, header) = (describe(&typed.cells), &typed.header);
    let message = match &*cell.text {
        "" => format!("an empty cell is not {needed}, as the column `{header}` needs"),
        text => format!("`{text}` is not {needed}, as the column `{header}` needs"),
    };
    Fault::at(Rule::ColumnValue, cell.span.clone(), message).help(expects(&typed.cells))
}

fn value(text: &str, cells: &CellType) -> Option<Value> {
    match cells {
        CellType::Text => Some(Value::Text(text.to_owned())),
        CellType::Bool => boolean(text).map(Value::Bool),
        CellType::Integer { least, most, .. } => {
            let number: i128 = text.parse().ok()?;
            (*least..=*most).contains(&number).then_some(Value::Integer(number))
        }
        CellType::Named(_) => is_identifier(text).then(|| Value::Name(text.to_owned())),
        CellType::Optional(_) if matches!(text, "" | "-" | "–" | "—") => Some(Value::Optional(None)),
        CellType::Optional(inner) => value(text, inner).map(|value| Value::Optional(Some(Box::new(value)))),
    }
}

fn boolean(text: &str) -> Option<bool> {
    // Some editors add to the emoji that they are to be shown as such.
    match &*text.trim_end_matches('\u{fe0f}').to_lowercase() {
        "yes" | "true" | "✅" => Some(true),
        "no" | "false" | "❌" => Some(false),
        _ => None,
    }
}

fn is_identifier(text: &str) -> bool {
    syn::parse_str::<syn::Ident>(text).is_ok()
}

/// The type, as part of "is not …".
fn describe(cells: &CellType) -> String {
    match cells {
        CellType::Text => "text".to_owned(),
        CellType::Bool => "yes or no".to_owned(),
        CellType::Integer { name, .. } => format!("a number of the type `{name}`"),
        CellType::Named(ty) => format!("the name of a constant or variant of `{ty}`"),
        CellType::Optional(inner) => describe(inner),
    }
}

/// What a cell may contain.
fn expects(cells: &CellType) -> String {
    match cells {
        CellType::Text => "write any text".to_owned(),
        CellType::Bool => "write `yes` or `no`, `true` or `false`, `✅` or `❌`".to_owned(),
        CellType::Integer { least, most, .. } => format!("write a whole number from {least} to {most}, in digits"),
        CellType::Named(_) => "write the name of a constant or a variant".to_owned(),
        CellType::Optional(inner) => format!("{}, or leave the cell empty", expects(inner)),
    }
}
