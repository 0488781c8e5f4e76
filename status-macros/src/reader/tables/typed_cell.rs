//! The cells of typed columns: text to a value of the type that the attribute names.

use super::plain_cell::{self, Content};
use crate::reader::attr::{CellType, Typed, as_written};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::Cell;
use crate::reader::model::Value;
use crate::reader::words::is_digit;

/// Reads the cell as the column's type.
pub(crate) fn read(cell: &Cell<'_>, typed: &Typed) -> Result<Value, Fault> {
    match plain_cell::check(cell, Content::Value(&typed.name.to_string())) {
        Some(fault) => Err(fault),
        None => value(&plain_cell::spaced(&cell.text), &typed.cells).ok_or_else(|| column_value(cell, typed)),
    }
}

fn column_value(cell: &Cell<'_>, typed: &Typed) -> Fault {
    let (text, needed, header) = (&cell.text, describe(&typed.cells), &typed.header);
    let message = if text.is_empty() {
        format!("an empty cell is not {needed}, as the column `{header}` needs")
    } else {
        format!("`{text}` is not {needed}, as the column `{header}` needs")
    };
    Fault::at(Rule::ColumnValue, cell.span.clone(), message).help(expects(&typed.cells, text))
}

fn value(text: &str, cells: &CellType) -> Option<Value> {
    match cells {
        CellType::Text => Some(Value::Text(text.to_owned())),
        CellType::Bool => boolean(text).map(Value::Bool),
        CellType::Integer { least, most, .. } => {
            let number: i128 = text.parse().ok()?;
            // Not `+5` or `007`.
            let is_as_seen = number.to_string() == text;
            (is_as_seen && (*least..=*most).contains(&number)).then_some(Value::Integer(number))
        }
        CellType::Named(_) => is_identifier(text).then(|| Value::Name(text.to_owned())),
        CellType::Optional(_) if is_nothing(text) => Some(Value::Optional(None)),
        CellType::Optional(inner) => value(text, inner).map(|value| Value::Optional(Some(Box::new(value)))),
    }
}

/// Several cells without a value, in a column whose type needs one: one fault instead of one for each row.
pub(crate) fn empty_cells(cells: &[&Cell<'_>], typed: &Typed) -> Option<Fault> {
    let needs_value = matches!(typed.cells, CellType::Bool | CellType::Integer { .. } | CellType::Named(_));
    let empty: Vec<_> = cells.iter().filter(|cell| needs_value && is_nothing(&cell.text)).collect();
    let is_rest_fine = cells.iter().all(|cell| is_nothing(&cell.text) || read(cell, typed).is_ok());
    let first = empty.first().filter(|_| empty.len() > 1 && is_rest_fine)?;
    let (count, header, name, ty) = (empty.len(), &typed.header, &typed.name, as_written(&typed.ty));
    Some(
        Fault::at(
            Rule::ColumnValue,
            first.span.clone(),
            format!("{count} cells of the column `{header}` have no value"),
        )
        .argument(name.span())
        .help(format!("write a value in each, or make the type an `Option`: `{name}: Option<{ty}> = {header:?}`")),
    )
}

/// What to write for a type that no cell fits, if another one fits them all.
pub(crate) fn fitting(cells: &[&Cell<'_>], typed: &Typed) -> Option<String> {
    let number = |name: &str, least, most| CellType::Integer { name: name.to_owned(), least, most };
    let candidates = [
        ("bool", CellType::Bool),
        ("u32", number("u32", 0, i128::from(u32::MAX))),
        ("i64", number("i64", i128::from(i64::MIN), i128::from(i64::MAX))),
    ];
    let texts = || cells.iter().map(|cell| plain_cell::spaced(&cell.text));
    let fits = |ty: &CellType| texts().all(|text| is_nothing(&text) || value(&text, ty).is_some());
    let has_nothing = texts().any(|text| is_nothing(&text));
    let (ty, or) = match candidates.iter().find(|(_, ty)| fits(ty)) {
        Some((ty, _)) => (*ty, ""),
        None if texts().all(|text| is_nothing(&text) || is_identifier(&text)) => {
            ("&str", "; or name an enum of yours as the type, with these names as its variants")
        }
        None => return None,
    };
    let ty = if has_nothing { format!("Option<{ty}>") } else { ty.to_owned() };
    Some(format!("give the column the type of its cells: `{}: {ty} = {:?}`{or}", typed.name, typed.header))
}

/// How people write that there is no value.
pub(crate) fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "-" | "–" | "—") || text.eq_ignore_ascii_case("n/a")
}

/// Whether the text is a value and no title: yes or no, a number, a version, nothing.
pub(crate) fn is_value(text: &str) -> bool {
    let number = text.trim_start_matches('v');
    is_nothing(text) || boolean(text).is_some() || number.starts_with(is_digit) && !text.contains(' ')
}

pub(crate) fn boolean(text: &str) -> Option<bool> {
    // Some editors add to the emoji that they are to be shown as such.
    match &*text.trim_end_matches('\u{fe0f}').to_lowercase() {
        "yes" | "true" | "✅" | "✓" | "✔" | "x" => Some(true),
        "no" | "false" | "❌" | "✗" | "✘" => Some(false),
        _ => None,
    }
}

/// Whether the text is one identifier: no keyword, and nothing beside it, not even a comment.
fn is_identifier(text: &str) -> bool {
    let is_word = text.chars().all(|c| c == '_' || c.is_alphanumeric());
    is_word && syn::parse_str::<syn::Ident>(text).is_ok()
}

/// The type, as part of "is not …".
pub(crate) fn describe(cells: &CellType) -> String {
    match cells {
        CellType::Text => "text".to_owned(),
        CellType::Bool => "yes or no".to_owned(),
        CellType::Integer { name, .. } => format!("a number of the type `{name}`"),
        CellType::Named(ty) => format!("the name of a constant or variant of `{ty}`"),
        CellType::Optional(inner) => describe(inner),
    }
}

/// What to write instead of the text.
fn expects(cells: &CellType, text: &str) -> String {
    match cells {
        CellType::Text => "write any text".to_owned(),
        CellType::Bool => "write `yes` or `no`, `true` or `false`, `✅` or `❌`".to_owned(),
        CellType::Integer { least, most, .. } => {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let is_nothing = is_nothing(text);
            if is_nothing {
                return format!(
                    "write a whole number from {least} to {most}; if there may be none, make the type an `Option`"
                );
            }
            if let Ok(number) = text.parse::<i128>() {
                return if (*least..=*most).contains(&number) {
                    format!("write `{number}`")
                } else {
                    format!(
                        "write a whole number from {least} to {most}, or give the column a type with room for `{number}`"
                    )
                };
            }
            if text.contains(',') || text.contains('_') || text.contains(' ') && !digits.is_empty() {
                return format!("write only the digits, from {least} to {most}: no unit, comma or space");
            }
            format!("write a whole number from {least} to {most}, in digits")
        }
        CellType::Named(_) => "write only the name of a constant or a variant".to_owned(),
        CellType::Optional(inner) => format!("{}, or leave the cell empty", expects(inner, text)),
    }
}
