//! The names in typed columns, which are for the compiler to check: what it is to say of each.

use crate::reader::attr::Args;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::{Name, StatusPage};
use crate::reader::source::Source;

/// Collects each name once for its type, at the first cell that has it.
pub(crate) fn check(page: &mut StatusPage, args: &Args, source: &Source) {
    let types: Vec<Option<String>> = args.columns.typed.iter().map(|typed| typed.cells.type_of_names()).collect();
    for (index, ty) in types.iter().enumerate() {
        let Some(ty) = ty else { continue };
        let column = types.iter().position(|other| other.as_ref() == Some(ty)).unwrap_or(index);
        for value in page.statuses.iter().filter_map(|status| status.values.get(index)?.as_ref()) {
            let Some(name) = value.value.name() else { continue };
            if page.names.iter().any(|known| known.column == column && known.text == name) {
                continue;
            }
            let message = format!("`{name}` is not the name of a constant or variant of `{ty}`");
            let mut fault = Faults::default();
            fault.push(
                Fault::at(Rule::ColumnValue, value.span.clone(), message)
                    .help("correct the name, or add it to the type"),
            );
            let fault = fault.render(source).concat();
            page.names.push(Name { column, text: name.to_owned(), fault });
        }
    }
}
