//! The pages of `tests/pages`: each must give what the file beside it says. `BLESS=1` writes the files anew.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use super::read;
use crate::fault::{Faults, Rendered};
use crate::page::Page;

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

/// The arguments that a page is read with: its first line, in a comment.
fn arguments(source: &[u8]) -> String {
    let first = source.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let first = String::from_utf8_lossy(first);
    first.strip_prefix("<!-- ").and_then(|line| line.strip_suffix(" -->")).unwrap_or_default().to_owned()
}

fn check(expected: &Path, found: &str) {
    if env::var_os("BLESS").is_some() {
        fs::write(expected, found).unwrap();
    }
    let text = fs::read_to_string(expected).unwrap_or_default();
    assert!(text == found, "{} should be\n{found}", expected.display());
}

/// Each invalid page holds the fault that it is named after, with the particular case behind it, and no other.
#[test]
fn invalid_pages_give_their_faults() {
    let mut wrong = Vec::new();
    for (name, path) in pages("invalid") {
        let source = fs::read(&path).unwrap();
        let read = read(&format!("{name}.md"), &source, &arguments(&source));
        let mut names = read.faults.names();
        names.dedup();
        let is_named =
            |fault: &&str| name.strip_prefix(*fault).is_some_and(|case| case.is_empty() || case.starts_with('-'));
        if names.len() != 1 || !names.iter().all(is_named) {
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
        let read = read(&format!("{name}.md"), &source, &arguments(&source));
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

/// The file itself can be wrong: these faults have no page, only a text.
#[test]
fn files_give_their_faults() {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/pages");
    let large = env::temp_dir().join(format!("large-page-{}.md", std::process::id()));
    fs::write(&large, vec![b'a'; (16 << 20) + 1]).unwrap();
    let cases = [
        ("page-not-found", "invalid/no-name.m"),
        ("page-is-a-folder", "invalid"),
        ("page-unreadable", "valid/given-page.md/page.md"),
        ("page-too-large", large.to_str().unwrap()),
    ];
    let mut texts = Vec::new();
    for (name, path) in cases {
        let mut faults = Faults::default();
        let page = Page::load(path, std::slice::from_ref(&pages), &mut faults);
        assert_eq!(faults.names(), [name]);
        let shown = page.shown().to_owned();
        let text = faults.render(&page).errors.join("\n\n");
        let text = if name == "page-too-large" {
            text.replace(large.to_str().unwrap(), "large.md").replace(&shown, "large.md")
        } else {
            text
        };
        texts.push((pages.join("invalid").join(name).with_extension("txt"), text + "\n"));
    }
    fs::remove_file(&large).unwrap();
    for (path, text) in texts.iter().filter(|(path, _)| cfg!(unix) || !path.ends_with("page-unreadable.txt")) {
        check(path, text);
    }
}

/// Each fault has a name in the code, a page that shows it, and a paragraph in page-format.md.
#[test]
fn every_fault_is_shown_and_explained() {
    let mut names = BTreeSet::new();
    kebab_literals(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").as_path(), &mut names);
    let docs = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/page-format.md")).unwrap();
    let explained = docs.lines().filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`'));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/pages/invalid");
    let shown = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let shown = shown.filter(|path| path.extension().is_some_and(|end| end == "txt"));
    // A page for a particular case has more than the fault's name.
    let fault = |page: String| names.iter().find(|name| page.starts_with(&format!("{name}-"))).cloned().unwrap_or(page);
    assert_eq!(explained.map(str::to_owned).collect::<BTreeSet<_>>(), names);
    assert_eq!(
        shown.map(|path| fault(path.file_stem().unwrap().to_string_lossy().into_owned())).collect::<BTreeSet<_>>(),
        names
    );
}

/// All literals of the form `duplicate-code` in a folder of sources, but for the tests.
fn kebab_literals(folder: &Path, names: &mut BTreeSet<String>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.ends_with("tests") || path.ends_with("tests.rs") {
            continue;
        }
        if path.is_dir() {
            kebab_literals(&path, names);
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let is_name = |text: &&str| {
            text.contains('-')
                && !text.starts_with('-')
                && !text.ends_with('-')
                && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        };
        names.extend(source.split('"').filter(is_name).map(str::to_owned));
    }
}

/// Pages in other teams' forms, whose columns the first line names: each gives the rows beside it.
#[test]
fn named_pages_give_their_rows() {
    for (name, path) in pages("named") {
        let source = fs::read(&path).unwrap();
        let read = read(&format!("{name}.md"), &source, &arguments(&source));
        assert_eq!(read.faults.render(&read.page).errors, [""; 0], "{name}");
        let rows = read.catalog.statuses.iter().map(|status| {
            let mut row = format!("{} {}: {}\n", status.code.value, status.variant, status.message.value);
            if !status.purpose.text.is_empty() {
                row += &format!("    {}\n", status.purpose.text);
            }
            for (header, text) in &status.extras {
                row += &format!("    {header}: {text}\n");
            }
            row
        });
        check(&path.with_extension("rows"), &rows.collect::<String>());
    }
}
