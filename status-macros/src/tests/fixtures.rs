//! The pages of `tests/pages`: each must give what the file beside it says. `BLESS=1` writes the files anew.

use std::path::{Path, PathBuf};
use std::{env, fs};

use super::{read, read_errors};
use crate::reader::fault::{Faults, Rule};
use crate::reader::model::Extra;
use crate::reader::page::Page;

pub(super) fn pages(folder: &str) -> Vec<(String, PathBuf)> {
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
pub(super) fn arguments(source: &[u8]) -> String {
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
    faults("invalid", |name, source| {
        let read = read(name, source, &arguments(source));
        (read.page, read.faults)
    });
}

/// The same of pages of errors.
#[test]
fn invalid_pages_of_errors_give_their_faults() {
    faults("errors/invalid", |name, source| {
        let read = read_errors(name, source, &arguments(source));
        (read.page, read.faults)
    });
}

fn faults(folder: &str, read: impl Fn(&str, &[u8]) -> (Page, Faults)) {
    let mut wrong = Vec::new();
    for (name, path) in pages(folder) {
        let source = fs::read(&path).unwrap();
        let (page, faults) = read(&format!("{name}.md"), &source);
        let mut rules = faults.rules();
        rules.dedup();
        let is_named =
            |rule: &Rule| name.strip_prefix(rule.name()).is_some_and(|case| case.is_empty() || case.starts_with('-'));
        if rules.len() != 1 || !rules.iter().all(is_named) {
            wrong.push(format!("{name} gives {rules:?}"));
        }
        let rendered = faults.render(&page.source);
        let text = rendered.join("\n\n") + "\n";
        check(&path.with_extension("txt"), &text);
    }
    assert_eq!(wrong, [""; 0]);
}

/// Each valid page gives no fault; everything between pipes that is not a row is on a list.
#[test]
fn valid_pages_lose_nothing() {
    for (name, path) in pages("valid") {
        let source = fs::read(&path).unwrap();
        let read = read(&format!("{name}.md"), &source, &arguments(&source));
        assert_eq!(read.faults.render(&read.page.source), [""; 0], "{name}");
        let mut left: Vec<_> = read.statuses.left_alone.iter().collect();
        left.sort_by_key(|left| left.span.start);
        let lines = left.iter().map(|left| {
            let text = read.page.source.text()[left.span.clone()].trim();
            format!("{}: {}: {text}\n", read.page.source.place(left.span.start).line, left.why)
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
        ("", Rule::PageNotFound, "invalid/no-name.m"),
        ("-without-a-path", Rule::PageNotFound, ""),
        ("-behind-its-name", Rule::PageNotFound, "valid/given-page.md/"),
        ("", Rule::PageIsAFolder, "invalid"),
        ("", Rule::PageUnreadable, "valid/given-page.md/page.md"),
        ("", Rule::PageTooLarge, large.to_str().unwrap()),
    ];
    let here = vec![pages.clone()];
    let two = vec![pages.join("valid"), pages.join("named")];
    let cases = cases.map(|(name, rule, path)| (name, rule, path, &here));
    let mut texts = Vec::new();
    for (name, rule, path, folders) in cases.into_iter().chain([("", Rule::AmbiguousPage, "two-folders.md", &two)]) {
        let mut faults = Faults::default();
        let page = Page::load(path, folders, &mut faults);
        assert_eq!(faults.rules(), [rule]);
        let shown = page.source.shown().to_owned();
        let text = faults.render(&page.source).join("\n\n");
        let text = if rule == Rule::PageTooLarge {
            text.replace(large.to_str().unwrap(), "large.md").replace(&shown, "large.md")
        } else {
            text
        };
        texts.push((pages.join("invalid").join(format!("{}{name}.txt", rule.name())), text + "\n"));
    }
    fs::remove_file(&large).unwrap();
    for (path, text) in texts.iter().filter(|(path, _)| cfg!(unix) || !path.ends_with("page-unreadable.txt")) {
        check(path, text);
    }
}

/// Pages in other teams' forms, whose columns the first line names: each gives the rows beside it.
#[test]
fn named_pages_give_their_rows() {
    for (name, path) in pages("named") {
        let source = fs::read(&path).unwrap();
        let read = read(&format!("{name}.md"), &source, &arguments(&source));
        assert_eq!(read.faults.render(&read.page.source), [""; 0], "{name}");
        let rows = read.statuses.statuses.iter().map(|status| {
            let mut row = format!("{} {}: {}\n", status.code.value, status.variant, status.message.value);
            if !status.purpose.text.is_empty() {
                row += &format!("    {}\n", status.purpose.text);
            }
            for Extra { header, cell } in &status.extras {
                row += &format!("    {}: {}\n", header.markdown, cell.markdown);
            }
            row
        });
        check(&path.with_extension("rows"), &rows.collect::<String>());
    }
}

/// Pages of errors give the rows beside them, and leave alone what is listed there.
#[test]
fn pages_of_errors_give_their_rows() {
    for (name, path) in pages("errors/valid") {
        let source = fs::read(&path).unwrap();
        let read = read_errors(&format!("{name}.md"), &source, &arguments(&source));
        assert_eq!(read.faults.render(&read.page.source), [""; 0], "{name}");
        let mut text = String::new();
        for error in &read.errors.errors {
            let retired = if error.is_retired { ", retired" } else { "" };
            text += &format!("{} {}: {}{retired}\n", error.code.value, error.variant, error.status.code.value);
            text += &format!("    {}\n", error.title());
            let texts = [&error.detail.text].into_iter().chain(error.links.iter().map(|link| &link.value));
            text.extend(texts.filter(|text| !text.is_empty()).map(|text| format!("    {text}\n")));
            text.extend(
                error.extras.iter().map(|extra| format!("    {}: {}\n", extra.header.markdown, extra.cell.markdown)),
            );
        }
        for left in &read.errors.left_alone {
            let line = read.page.source.text()[left.span.clone()].trim();
            text += &format!("left alone: {}: {}: {line}\n", read.page.source.place(left.span.start).line, left.why);
        }
        check(&path.with_extension("rows"), &text);
    }
}
