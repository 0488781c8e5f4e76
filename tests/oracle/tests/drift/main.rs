//! What is accepted says what is seen, and nothing that is seen is lost: on generated pages, on damaged ones, and on
//! those that the fuzzer found.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../../../status-macros/src/reader/mod.rs"]
#[allow(dead_code, unused_imports, unreachable_pub)]
mod reader;
mod said;
mod damage;

use std::path::Path;
use std::{env, fs};

use damage::Random;
use status_oracle::compare::{Choice, difference};
use status_oracle::{pages, visible};

/// The arguments that pages are read with, in turn.
const ARGUMENTS: &[(&str, Choice<'static>)] = &[
    ("", Choice { code: None, under: None, of_errors: false }),
    ("columns(code = \"Code\")", Choice { code: Some("Code"), under: None, of_errors: false }),
    ("under = \"Errors\"", Choice { code: None, under: Some("Errors"), of_errors: false }),
    ("columns(code = \"Code\", wait: u16 = \"Wait\")", Choice { code: Some("Code"), under: None, of_errors: false }),
    (
        "columns(code = \"Code\", retryable: bool = \"Retryable\")",
        Choice { code: Some("Code"), under: None, of_errors: false },
    ),
];

fn number(name: &str, default: usize) -> usize {
    env::var(name).map_or(default, |text| text.parse().unwrap())
}

/// Whether the page was accepted; if so, the type must say what is seen.
fn is_accepted(page: &str, args: &str, choice: Choice<'_>, origin: &str) -> bool {
    let Ok(tables) = said::read(page.as_bytes(), args) else { return false };
    if let Some(why) = difference(&visible::read(page), &tables, choice) {
        panic!("{origin}, {args:?}: {why}\n{page}");
    }
    true
}

/// The same of a page of errors.
fn is_accepted_of_errors(page: &str, origin: &str) -> bool {
    let Ok(tables) = said::read_errors(page.as_bytes()) else { return false };
    let choice = Choice { of_errors: true, ..Choice::default() };
    if let Some(why) = difference(&visible::read(page), &tables, choice) {
        panic!("{origin}: {why}\n{page}");
    }
    true
}

/// The numbers are those of the next test.
#[test]
fn generated_pages_of_errors() {
    let (from, cases) = (number("FROM", 0), number("CASES", 20_000));
    let seeds = from..from + cases;
    let accepted =
        seeds.filter(|&seed| is_accepted_of_errors(&pages::page_of_errors(seed as u64), &format!("seed {seed}")));
    let accepted = accepted.count();
    assert!(accepted * 6 > cases, "only {accepted} of {cases} pages are accepted: the test proves little");
}

/// `CASES` is the number of pages, `FROM` the first seed.
#[test]
fn generated_pages() {
    let (from, cases) = (number("FROM", 0), number("CASES", 20_000));
    let mut accepted = 0;
    for seed in from..from + cases {
        let (args, choice) = ARGUMENTS[if seed % 3 == 0 { seed / 3 % ARGUMENTS.len() } else { 0 }];
        accepted += usize::from(is_accepted(&pages::page(seed as u64), args, choice, &format!("seed {seed}")));
    }
    assert!(accepted * 6 > cases, "only {accepted} of {cases} pages are accepted: the test proves little");
}

/// `DAMAGED` is the number of pages.
#[test]
fn damaged_pages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pages/valid");
    let names = [
        "given-page",
        "escaped-pipes",
        "inline-markup",
        "in-quote",
        "in-list",
        "no-outer-pipes",
        "headings",
        "hidden-text",
    ];
    let pages = names.map(|name| fs::read_to_string(folder.join(name).with_extension("md")).unwrap());
    let cases = number("DAMAGED", 4_000);
    let mut random = Random(88_172_645_463_325_252);
    let mut accepted = 0;
    for case in 0..cases {
        let mut page = pages[case % pages.len()].clone();
        for _ in 0..=random.below(2) {
            random.damage(&mut page);
        }
        accepted += usize::from(is_accepted(&page, "", Choice::default(), "a damaged page"));
    }
    assert!(accepted * 5 > cases, "only {accepted} of {cases} pages are accepted: the test proves little");
}

/// Pages of error codes, each with its status in a column.
#[test]
fn damaged_pages_of_errors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pages/errors/valid");
    let names = ["small", "beside-statuses", "unknown-header", "codes-with-statuses-in-them"];
    let pages = names.map(|name| fs::read_to_string(folder.join(name).with_extension("md")).unwrap());
    let cases = number("DAMAGED", 4_000);
    let mut random = Random(88_172_645_463_325_252);
    let mut accepted = 0;
    for case in 0..cases {
        let mut page = pages[case % pages.len()].clone();
        for _ in 0..=random.below(2) {
            random.damage(&mut page);
        }
        accepted += usize::from(is_accepted_of_errors(&page, "a damaged page of errors"));
    }
    assert!(accepted * 5 > cases, "only {accepted} of {cases} pages are accepted: the test proves little");
}

/// What the fuzzer found to be different from all else.
#[test]
fn the_fuzzers_pages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../status-macros/fuzz/corpus/page");
    let pages: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect();
    assert!(!pages.is_empty());
    for page in pages.iter().filter_map(|page| str::from_utf8(page).ok()) {
        is_accepted(page, "", Choice::default(), "a page of the fuzzer");
    }
}

/// Each page of a fault is refused. Where `.ci/oracle-sees` switches the fault off, what is read of its page is not what is seen.
#[test]
fn refused_pages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../pages/invalid");
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for path in paths.filter(|path| path.extension().is_some_and(|end| end == "md")) {
        let Ok(page) = fs::read_to_string(&path) else { continue };
        let first = page.lines().next().unwrap_or_default();
        let args = first.strip_prefix("<!-- ").and_then(|line| line.strip_suffix(" -->")).unwrap_or_default();
        if let Some((_, choice)) = ARGUMENTS.iter().find(|(known, _)| *known == args) {
            is_accepted(&page, args, *choice, &path.display().to_string());
        }
    }
}
