//! The classes that the headings above a table name.

use std::ops::RangeInclusive;

use crate::reader::markdown::Table;
use crate::reader::model::Spanned;
use crate::reader::words::is_symbol;
use crate::reader::{rfc9110, words};

/// The classes of the nearest heading that names one, as first digits: `(4xx)`, `5XX`, `2xx and 3xx`.
pub(crate) fn classes(table: &Table<'_>) -> Option<Spanned<Vec<u16>>> {
    for heading in table.headings.iter().rev().filter(|heading| !is_about_others(&heading.text)) {
        let words: Vec<&str> = heading.text.split(is_symbol).filter(|word| !word.is_empty()).collect();
        let mut classes: Vec<u16> = words.iter().filter_map(|word| class(word)).collect();
        for classes_between in words.windows(2).filter_map(range) {
            classes.extend(classes_between);
        }
        classes.extend(further(&heading.text, &words, &classes));
        classes.extend(named(&heading.text));
        if !classes.is_empty() {
            return Some(Spanned { value: classes, span: heading.span.clone() });
        }
    }
    None
}

/// The classes between two, as in `1xx–5xx`, those above one, as in `4xx and up`, and those of codes beside them, as in `4xx and 503`.
fn further(heading: &str, words: &[&str], classes: &[u16]) -> Vec<u16> {
    let (Some(least), Some(most)) = (classes.iter().min(), classes.iter().max()) else { return Vec::new() };
    let is_between = |mark: &str| classes.len() == 2 && heading.to_lowercase().contains(mark);
    let is_range =
        ["xx-", "xx–", "xx—", "xx –", "xx -", "xx to ", "xx bis ", "xx through "].iter().any(|mark| is_between(mark));
    let is_open =
        words::contains(&heading.to_lowercase(), &["xx+", "xx and up", "xx and above", "xx or higher", "≥", ">="]);
    let mut further = Vec::new();
    for word in words {
        further.extend(word.parse::<u16>().ok().filter(|code| (100..600).contains(code)).map(|code| code / 100));
    }
    further.extend(
        *least..=if is_open {
            5
        } else if is_range {
            *most
        } else {
            *least
        },
    );
    let mut new = Vec::new();
    for class in further {
        if !classes.contains(&class) {
            new.push(class);
        }
    }
    new
}

/// Whether the heading names a class that the rows below it may not be of, as in `Migrating from 3xx`; `4xx: the request is wrong` begins
/// with it.
fn is_about_others(heading: &str) -> bool {
    const BEFORE: &str = "after are before beyond from is since why";
    const ANYWHERE: &str = "besides except excluding instead never non not other than unlike versus vs without";
    let label = heading
        .split_once(':')
        .map(|(label, _)| label)
        .filter(|label| words::any(label, &|word| class(word).is_some()));
    let heading = label.unwrap_or(heading);
    let begins = class(words::first(heading)).is_some();
    words::has(heading, ANYWHERE) || !begins && words::has(heading, BEFORE)
}

/// The classes whose first and last code are side by side, as in `400–499` and `400–599`.
fn range(words: &[&str]) -> Option<RangeInclusive<u16>> {
    let (first, last) = (words.first()?.parse::<u16>().ok()?, words.last()?.parse::<u16>().ok()?);
    let is_range = first % 100 == 0 && last % 100 == 99 && (100..last).contains(&first) && last < 600;
    is_range.then_some(first / 100..=last / 100)
}

/// What else people call the classes; the ends of plurals are gone.
const OTHER_NAMES: &[(&str, u16)] =
    &[("succes", 200), ("successful", 200), ("redirect", 300), ("clientfehler", 400), ("serverfehler", 500)];

/// The class that the whole heading is the name of: `Client errors`, `Success responses`.
fn named(heading: &str) -> Option<u16> {
    let mut words = heading.to_lowercase().replace("-side", "").replace(" side ", " ");
    for last in ["responses", "response", "codes", "code", "statuses", "status", "s"] {
        words.truncate(words.strip_suffix(last).unwrap_or(&words).trim_end().len());
    }
    let names = rfc9110::CLASSES.iter().chain(OTHER_NAMES);
    names.into_iter().find(|(name, _)| words == name.replace('_', " ")).map(|(_, first)| first / 100)
}

fn class(word: &str) -> Option<u16> {
    let word = word.to_ascii_lowercase();
    let digit = word.strip_suffix("xx")?.parse().ok()?;
    (1..=5).contains(&digit).then_some(digit)
}
