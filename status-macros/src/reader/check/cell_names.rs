//! The names in typed columns, which are for the compiler to check: what it is to say of each.

use crate::reader::attr::Typed;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::{Name, Spanned, Value};
use crate::reader::source::Source;

/// Collects each name once for its type, at the first cell that has it. `rows` are the values of each row.
pub(crate) fn check(typed: &[Typed], rows: &[&[Option<Spanned<Value>>]], source: &Source) -> Vec<Name> {
    let of_names: Vec<Option<String>> = typed.iter().map(|typed| typed.cells.type_of_names()).collect();
    let mut names: Vec<Name> = Vec::new();
    for (index, ty) in of_names.iter().enumerate() {
        let Some(ty) = ty else { continue };
        let column = of_names.iter().position(|other| other.as_ref() == Some(ty)).unwrap_or(index);
        for value in rows.iter().filter_map(|values| values.get(index)?.as_ref()) {
            let Some(name) = value.value.name() else { continue };
            if names.iter().any(|known| known.column == column && known.text == name) {
                continue;
            }
            let message = format!("`{name}` is not the name of a constant or variant of `{ty}`");
            let mut fault = Faults::default();
            fault.push(
                Fault::at(Rule::ColumnValue, value.span.clone(), message)
                    .help("write the name as the type has it, letter by letter, or add it to the type"),
            );
            let fault = fault.render(source).concat();
            names.push(Name { column, text: name.to_owned(), fault });
        }
    }
    names
}
