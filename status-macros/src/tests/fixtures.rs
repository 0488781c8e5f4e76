//! The pages of `tests/pages`: each must give what the file beside it says. `BLESS=1` writes the files anew.

use std::path::{Path, PathBuf};
use std::{env, fs};

use super::read;
use crate::fault::Rendered;

fn pages(folder: &str) -> Vec<(String, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/pages").join(folder);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let pages = paths.filter(|path| path.extension().is_some_and(|end| end == "md"));
    let mut pages: Vec<_> =
        pages.map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), path)).collect();
    pages.sort();
    assert!(!pages.is_empty());
    pages
}

fn check(expected: &Path, found: &str) {
    if env::var_os("BLESS").is_some() {
        fs::write(expected, found).unwrap();
    }
    let text = fs::read_to_string(expected).unwrap_or_default();
    assert!(text == found, "{} should be\n{found}", expected.display());
}

/// Each invalid page holds the fault that it is named after, and no other.
#[test]
fn invalid_pages_give_their_faults() {
    let mut wrong = Vec::new();
    for (name, path) in pages("invalid") {
        let read = read(&format!("{name}.md"), &fs::read(&path).unwrap(), "");
        let mut names = read.faults.names();
        names.dedup();
        if names != [&*name] {
            wrong.push(format!("{name} gives {names:?}"));
        }
        let rendered = read.faults.render(&read.page);
        let text = [rendered.errors, rendered.warnings].concat().join("\n\n") + "\n";
        check(&path.with_extension("txt"), &text);
    }
    assert_eq!(wrong, [""; 0]);
}

/// Each valid page gives no fault; what stands between pipes and is no row is on a list.
#[test]
fn valid_pages_lose_nothing() {
    for (name, path) in pages("valid") {
        let source = fs::read(&path).unwrap();
        let read = read(&format!("{name}.md"), &source, "");
        assert_eq!(read.faults.render(&read.page), Rendered::default(), "{name}");
        let mut left: Vec<_> = read.catalog.left_alone.iter().collect();
        left.sort_by_key(|left| left.span.start);
        let lines = left.iter().map(|left| {
            let text = read.page.source()[left.span.clone()].trim();
            format!("{}: {}: {text}\n", read.page.place(left.span.start).line, left.why)
        });
        let lines: String = lines.collect();
        let beside = path.with_extension("left");
        if lines.is_empty() {
            assert!(!beside.exists(), "{name}: nothing is left alone");
        } else {
            check(&beside, &lines);
        }
    }
}
