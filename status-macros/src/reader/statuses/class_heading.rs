//! The classes that the headings above a table name.

use crate::reader::markdown::Table;
use crate::reader::model::Spanned;

/// The classes of the nearest heading that names one, as first digits: `(4xx)`, `5XX`, `2xx and 3xx`.
pub(super) fn classes(table: &Table<'_>) -> Option<Spanned<Vec<u16>>> {
    for heading in table.headings.iter().rev() {
        let words = heading.text.split(|c: char| !c.is_alphanumeric());
        let classes: Vec<u16> = words.filter_map(class).collect();
        if !classes.is_empty() {
            return Some(Spanned { value: classes, span: heading.span.clone() });
        }
    }
    None
}

fn class(word: &str) -> Option<u16> {
    let word = word.to_ascii_lowercase();
    let digit = word.strip_suffix("xx")?.parse().ok()?;
    (1..=5).contains(&digit).then_some(digit)
}
