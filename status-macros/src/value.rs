//! The cells of typed columns: text to a value of the type that the attribute names.

use crate::fault::Fault;
use crate::roles::{Kind, Typed};
use crate::table::Cell;

/// What a typed cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    Bool(bool),
    Integer(i128),
    /// An associated constant or a variant.
    Name(String),
    Optional(Option<Box<Value>>),
}

/// Reads the cell as the column's type.
pub(crate) fn read(cell: &Cell<'_>, typed: &Typed) -> Result<Value, Fault> {
    value(&cell.text, &typed.kind).ok_or_else(|| {
        let (needed, header) = (typed.kind.describe(&typed.ty), &typed.header);
        let message = match &*cell.text {
            "" => format!("an empty cell is no {needed}, as the column `{header}` needs"),
            text => format!("`{text}` is no {needed}, as the column `{header}` needs"),
        };
        Fault::at("column-value", cell.span.clone(), message).help(typed.kind.expects())
    })
}

fn value(text: &str, kind: &Kind) -> Option<Value> {
    match kind {
        Kind::Text => Some(Value::Text(text.to_owned())),
        Kind::Bool => boolean(text).map(Value::Bool),
        Kind::Integer { least, most, .. } => {
            let number: i128 = text.parse().ok()?;
            (*least..=*most).contains(&number).then_some(Value::Integer(number))
        }
        Kind::Named => is_identifier(text).then(|| Value::Name(text.to_owned())),
        Kind::Optional(_) if matches!(text, "" | "-" | "–" | "—") => Some(Value::Optional(None)),
        Kind::Optional(kind) => value(text, kind).map(|value| Value::Optional(Some(Box::new(value)))),
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
