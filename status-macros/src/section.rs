//! The classes that the headings above a table name.

use crate::catalog::Spanned;
use crate::table::Table;

/// The classes of the nearest heading that names one, as first digits: `(4xx)`, `5XX`, `2xx and 3xx`.
pub(crate) fn of(table: &Table<'_>) -> Option<Spanned<Vec<u16>>> {
    table.headings.iter().rev().find_map(|heading| {
        let words = heading.text.split(|c: char| !c.is_alphanumeric());
        let classes: Vec<u16> = words.filter_map(class).collect();
        (!classes.is_empty()).then(|| Spanned { value: classes, span: heading.span.clone() })
    })
}

fn class(word: &str) -> Option<u16> {
    let word = word.to_ascii_lowercase();
    let digit = word.strip_suffix("xx")?.parse().ok()?;
    (1..=5).contains(&digit).then_some(digit)
}
