//! The registry of rules against the docs, the fixtures and the code.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::reader::fault::Rule;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The section of faults in page-format.md is the registry; `BLESS=1` writes it anew.
#[test]
fn every_rule_is_explained() {
    let path = root().join("docs/page-format.md");
    let docs = fs::read_to_string(&path).unwrap();
    let (before, _) = docs.split_once("\n### `").unwrap();
    let mut faults = String::new();
    for rule in Rule::ALL {
        faults += &format!("\n### `{}`\n\n{}\n", rule.name(), rule.about());
    }
    let expected = format!("{before}{faults}");
    if env::var_os("BLESS").is_some() {
        fs::write(&path, &expected).unwrap();
    }
    assert!(fs::read_to_string(&path).unwrap() == expected, "{} should end with\n{faults}", path.display());
}

/// Each rule has a page that breaks it and is named after it, with a particular case behind the name.
#[test]
fn every_rule_is_shown() {
    let folders = ["tests/pages/invalid", "tests/pages/errors/invalid"].map(|folder| root().join(folder));
    let mut shown = BTreeSet::new();
    for entry in folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap()) {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "txt") {
            let page = path.file_stem().unwrap().to_string_lossy().into_owned();
            let rules = Rule::ALL.iter().filter(|rule| is_case_of(&page, rule.name()));
            let rule = rules.max_by_key(|rule| rule.name().len());
            shown.insert(*rule.unwrap_or_else(|| panic!("{page} is named after no rule")));
        }
    }
    // Only the compiler sees the other page.
    shown.insert(Rule::UndocumentedStatus);
    assert_eq!(shown, Rule::ALL.iter().copied().collect());
}

fn is_case_of(page: &str, rule: &str) -> bool {
    page.strip_prefix(rule).is_some_and(|case| case.is_empty() || case.starts_with('-'))
}

/// The variant is the name in another case, so that one can be found by the other.
#[test]
fn names_are_variants() {
    for rule in Rule::ALL {
        let words: String = rule.name().split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect();
        assert_eq!(words, format!("{rule:?}"));
    }
}
