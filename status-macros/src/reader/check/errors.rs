//! Rules on an error among the others, and between the errors and the attribute.

use super::heading_class::{self, Placed};
use crate::reader::attr::ErrorArgs;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::ErrorRow;
use crate::reader::spelling;

/// Checks every error among the others; keeps, for the enum, those that can be in it together.
pub(crate) fn check(errors: &mut Vec<ErrorRow>, args: &ErrorArgs, faults: &mut Faults) {
    let placed = errors.iter().map(|error| Placed { code: &error.status.code, classes: error.classes.as_ref() });
    heading_class::check(&placed.collect::<Vec<_>>(), faults);
    if faults.is_empty() {
        for rename in &args.rename {
            faults.extend(unused_rename(&rename.code, errors));
        }
    }
    keep_first(errors, |error| error.code.value.to_ascii_lowercase(), same_code, faults);
    keep_first(errors, |error| error.variant.clone(), same_name, faults);
}

/// Removes every row that has what an earlier row has.
fn keep_first(
    errors: &mut Vec<ErrorRow>,
    key: fn(&ErrorRow) -> String,
    fault: fn(&ErrorRow, &ErrorRow) -> Fault,
    faults: &mut Faults,
) {
    let mut keys: Vec<_> = errors.iter().map(key).zip(0..).collect();
    keys.sort_unstable();
    let mut removed = vec![false; errors.len()];
    for same in keys.chunk_by(|(one, _), (other, _)| one == other) {
        for (_, later) in &same[1..] {
            removed[*later] = true;
            faults.push(fault(&errors[same[0].1], &errors[*later]));
        }
    }
    let mut removed = removed.into_iter();
    errors.retain(|_| !removed.next().unwrap_or_default());
}

fn same_code(first: &ErrorRow, second: &ErrorRow) -> Fault {
    let (one, other) = (&first.code.value, &second.code.value);
    let message = if one == other {
        format!("duplicate error code `{other}`")
    } else {
        format!("the error codes `{one}` and `{other}` differ in case alone")
    };
    Fault::at(Rule::DuplicateCode, second.code.span.clone(), message)
        .label("first defined at")
        .and(first.code.span.clone())
        .help("remove one of the rows, or give it a code of its own")
}

fn same_name(first: &ErrorRow, second: &ErrorRow) -> Fault {
    let code = &second.code.value;
    let text = format!("`{}` and `{code}` both give the name `{}`", first.code.value, second.variant);
    Fault::at(Rule::DuplicateName, second.code.span.clone(), text)
        .label("the other is at")
        .and(first.code.span.clone())
        .help(format!("name a variant in the attribute: `rename({code:?} = …)`"))
}

fn unused_rename(code: &str, errors: &[ErrorRow]) -> Option<Fault> {
    if errors.iter().any(|error| error.code.value == code) {
        return None;
    }
    let help = match spelling::nearest(code, errors.iter().map(|error| &*error.code.value)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "delete the rename, or add a row for the code".to_owned(),
    };
    Some(
        Fault::of_page(Rule::UnusedRename, format!("the page has no `{code}`, which the attribute renames")).help(help),
    )
}
