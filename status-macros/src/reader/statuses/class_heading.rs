//! The classes that the headings above a table name.

use crate::reader::markdown::Table;
use crate::reader::model::Spanned;

/// The classes of the nearest heading that names one, as first digits: `(4xx)`, `5XX`, `2xx and 3xx`.
pub(crate) fn classes(table: &Table<'_>) -> Option<Spanned<Vec<u16>>> {
    for heading in table.headings.iter().rev().filter(|heading| !is_about_others(&heading.text)) {
        let words: Vec<&str> = heading.text.split(|c: char| !c.is_alphanumeric()).collect();
        let mut classes: Vec<u16> = words.iter().filter_map(|word| class(word)).collect();
        classes.extend(words.windows(2).filter_map(range));
        if !classes.is_empty() {
            return Some(Spanned { value: classes, span: heading.span.clone() });
        }
    }
    None
}

/// Whether the heading names a class that the rows below it may not be of, as in `Migrating from 3xx`.
fn is_about_others(heading: &str) -> bool {
    const WORDS: &[&str] = &[
        "after",
        "before",
        "beyond",
        "besides",
        "except",
        "excluding",
        "from",
        "instead",
        "non",
        "not",
        "other",
        "since",
        "than",
        "unlike",
        "versus",
        "vs",
        "without",
    ];
    let mut words = heading.split(|c: char| !c.is_alphanumeric());
    words.any(|word| WORDS.iter().any(|other| word.eq_ignore_ascii_case(other)))
}

/// The class whose first and last code are side by side, as in `400–499`.
fn range(words: &[&str]) -> Option<u16> {
    let (first, last) = (words.first()?.parse::<u16>().ok()?, words.last()?.parse::<u16>().ok()?);
    (first % 100 == 0 && last == first + 99 && (1..=5).contains(&(first / 100))).then_some(first / 100)
}

fn class(word: &str) -> Option<u16> {
    let word = word.to_ascii_lowercase();
    let digit = word.strip_suffix("xx")?.parse().ok()?;
    (1..=5).contains(&digit).then_some(digit)
}
