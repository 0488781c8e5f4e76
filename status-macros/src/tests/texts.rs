//! The texts of `tests/texts`: tables, what stands beside a table of statuses or of errors, and which rule each of them breaks.

use std::fs;
use std::path::Path;

use super::fixtures::arguments;
use super::{read, read_errors};
use crate::reader::fault::Faults;

/// Each file has a table, and then texts between lines `---`; each text below the table gives the faults that the file is named after.
fn check(folder: &str, read: impl Fn(&[u8]) -> Faults) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/texts").join(folder);
    let mut wrong = Vec::new();
    let mut texts = 0;
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let source = fs::read_to_string(&path).unwrap();
        let (table, rest) = source.split_once("\n---\n").unwrap();
        for text in rest.split("\n---\n") {
            texts += 1;
            let faults = read(format!("{table}\n\n{text}\n").as_bytes());
            let mut rules: Vec<_> = faults.rules().iter().map(|rule| rule.name()).collect();
            rules.dedup();
            let expected: &[&str] = if name.starts_with("accepted") { &[] } else { &[&name] };
            if rules != expected {
                wrong.push(format!("{name}: {rules:?}: {text}"));
            }
        }
    }
    assert!(texts > 20, "only {texts} texts");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn texts_beside_statuses() {
    check("statuses", |source| read("page.md", source, &arguments(source)).faults);
}

#[test]
fn pages_of_statuses() {
    check("pages-of-statuses", |source| read("page.md", source, &arguments(source)).faults);
}

#[test]
fn pages_of_errors() {
    check("pages-of-errors", |source| read_errors("page.md", source, &arguments(source)).faults);
}

#[test]
fn tables_of_statuses() {
    check("tables", |source| read("page.md", source, &arguments(source)).faults);
}

#[test]
fn texts_beside_errors() {
    check("errors", |source| read_errors("page.md", source, &arguments(source)).faults);
}
