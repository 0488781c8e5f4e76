//! Pages of any content and any damage: what is accepted says what was written, what is refused names its place.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proptest::prelude::*;

use super::read;
use crate::reader::tables::plain_cell::is_ditto;

/// Characters that are markup somewhere, beside some that are none; no digit of an error, which would need a row.
fn text() -> impl Strategy<Value = String> {
    let chars = prop_oneof![
        6 => proptest::char::range('a', 'z'),
        2 => proptest::sample::select("01789".chars().collect::<Vec<_>>()),
        3 => proptest::sample::select("|\\`*_~[]()<>#+-.!&;:\"'$@^={}/ ".chars().collect::<Vec<_>>()),
        1 => proptest::sample::select("éßñ限流✅❌“”—\u{a0}\u{301}😀".chars().collect::<Vec<_>>()),
        2 => Just(' '),
    ];
    proptest::collection::vec(chars, 0..40)
        .prop_map(|chars| chars.into_iter().collect::<String>())
        // GitHub makes links of addresses, escaped or not.
        .prop_map(|text| text.replace("www", "w").replace("//", "/").replace("](", "] ("))
        // A browser shows one space for several.
        .prop_map(|text| text.trim().split_ascii_whitespace().collect::<Vec<_>>().join(" "))
        .prop_map(|text| if is_ditto(&text) { String::new() } else { text })
}

/// The rows of a page: codes with a purpose each.
fn rows() -> impl Strategy<Value = BTreeMap<u16, String>> {
    proptest::collection::btree_map(100_u16..600, text(), 1..8)
}

/// A page that says just this: every character that could be markup is escaped.
fn page(rows: &BTreeMap<u16, String>) -> String {
    let mut page = String::from("# Statuses\n\n| Code | Message | Purpose |\n| --- | --- | --- |\n");
    for (code, purpose) in rows {
        let escaped = purpose.chars().fold(String::new(), |mut text, c| {
            let _ = if c.is_ascii_punctuation() { write!(text, "&#{};", u32::from(c)) } else { write!(text, "{c}") };
            text
        });
        let _ = writeln!(page, "| {code} | M{code} | {escaped} |");
    }
    page
}

/// The same with each ASCII punctuation escaped by a backslash.
fn backslashed(rows: &BTreeMap<u16, String>) -> String {
    let mut page = String::from("| Purpose | Code | Message |\n|:--|--:|---|\n");
    for (code, purpose) in rows {
        let escaped = purpose.chars().fold(String::new(), |mut text, c| {
            let _ = match c {
                // What two parsers would read in two ways is refused.
                '\\' | '~' | '`' | '$' => write!(text, "&#{};", u32::from(c)),
                c if c.is_ascii_punctuation() => write!(text, "\\{c}"),
                c => write!(text, "{c}"),
            };
            text
        });
        let _ = writeln!(page, "| {escaped} | {code} | M{code} |");
    }
    page
}

fn says(page: &str, rows: &BTreeMap<u16, String>) -> Result<(), TestCaseError> {
    let read = read("page.md", page.as_bytes(), "");
    prop_assert!(read.faults.is_empty(), "{:?}\n{page}", read.faults.render(&read.page.source));
    let found: BTreeMap<_, _> =
        read.statuses.statuses.iter().map(|status| (status.code.value, status.purpose.text.clone())).collect();
    prop_assert_eq!(&found, rows, "{}", page);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_written_is_read(rows in rows()) {
        says(&page(&rows), &rows)?;
        says(&backslashed(&rows), &rows)?;
    }

    #[test]
    fn damage_is_refused_at_a_line_that_exists(rows in rows(), damage in proptest::collection::vec((any::<prop::sample::Index>(), text()), 1..4)) {
        let mut page = page(&rows);
        for (at, text) in &damage {
            let at = at.index(page.len() + 1);
            if page.is_char_boundary(at) {
                page.insert_str(at, text);
            }
        }
        let read = read("page.md", page.as_bytes(), "");
        let lines = page.split('\n').count();
        for text in read.faults.render(&read.page.source) {
            let place = text.split("--> page.md:").nth(1).and_then(|place| place.split(':').next()?.parse::<usize>().ok());
            prop_assert!(place.is_some_and(|line| (1..=lines).contains(&line)), "{}", text);
        }
    }
}
