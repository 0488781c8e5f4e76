//! Pages of errors, cell by cell: an edit shows in the type or is refused, and nothing else moves.

use std::fs;

use super::fixtures::{arguments, pages};
use super::{ReadErrors, corpus, read_errors};
use crate::reader::fault::Rule;
use crate::reader::model::ErrorRow;

/// What a cell may become by accident or on purpose.
const EDITS: &[&str] = &[
    "",
    "404",
    "409 Conflict",
    "Not Found",
    "x",
    "other_code",
    "4o4",
    "Other words",
    "`OK`",
    "40412",
    "200",
    "a, b",
    "~~y~~",
    "Code",
    "HTTP status",
    "Title",
    "Description",
    "Mesage",
];

/// Everything that the type says of a row.
fn facts(error: &ErrorRow) -> String {
    let texts: Vec<_> = error.links.iter().map(|link| &link.value).collect();
    let (code, status, retired) = (&error.code.value, error.status.code.value, error.is_retired);
    format!(
        "{code} {} {status} {:?} {:?} {texts:?} {:?} {retired}",
        error.variant,
        error.title(),
        error.detail.markdown,
        error.extras
    )
}

fn all(read: &ReadErrors) -> Vec<String> {
    read.errors.errors.iter().map(facts).collect()
}

/// Every edit of every cell of the tables that are read.
fn check(name: &str, page: &str, args: &str, edited: &mut usize) {
    let read = read_errors("page.md", page.as_bytes(), args);
    assert_eq!(read.faults.rules(), [], "{name}");
    let document = crate::reader::markdown::parse(page);
    let is_read =
        |row: &std::ops::Range<usize>| read.errors.errors.iter().any(|error| row.contains(&error.code.span.start));
    let tables = document.tables.iter().filter(|table| table.rows.iter().any(|row| is_read(&row.span)));
    for table in tables {
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            for edit in EDITS {
                let mut page = page.to_owned();
                page.replace_range(cell.span.clone(), edit);
                let after = read_errors("page.md", page.as_bytes(), args);
                if !after.faults.is_empty() {
                    continue;
                }
                *edited += 1;
                let what = format!("{name}: {:?} to {edit:?}", cell.text);
                // `HTTP 404`, `404` and `404 Not Found` are the same.
                let edit_text = edit.trim_matches('`');
                let is_same =
                    edit_text == cell.text || status(edit_text).is_some_and(|code| Some(code) == status(&cell.text));
                let (one, other) = (all(&read), all(&after));
                assert!(one != other || is_same, "{what} changes nothing");
                let moved = one.iter().zip(&other).filter(|(one, other)| one != other).count();
                assert!(one.len() == other.len() && moved <= 1, "{what} changes {other:#?}");
            }
        }
        for header in &table.header.cells {
            for edit in EDITS {
                let mut page = page.to_owned();
                page.replace_range(header.span.clone(), edit);
                let after = read_errors("page.md", page.as_bytes(), args);
                let is_same = crate::reader::spelling::same(edit, &header.text);
                if after.faults.is_empty() && !is_same {
                    *edited += 1;
                    check_header(&format!("{name}: {:?} to {edit:?}", header.text), &read, &after);
                }
            }
        }
    }
}

/// The status in a text.
fn status(text: &str) -> Option<&str> {
    text.split(' ').find(|word| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Another header may turn a text into another text, and never a code or a status into another one.
fn check_header(what: &str, before: &ReadErrors, after: &ReadErrors) {
    let codes = |read: &ReadErrors| {
        let errors = read.errors.errors.iter();
        errors.map(|error| (error.code.value.clone(), error.status.code.value)).collect::<Vec<_>>()
    };
    assert_eq!(codes(before), codes(after), "{what}");
}

#[test]
fn every_edit_of_a_cell_shows_or_is_refused() {
    let mut edited = 0;
    for (name, path) in pages("errors/valid") {
        let source = fs::read(&path).unwrap();
        check(&name, &String::from_utf8(source.clone()).unwrap(), &arguments(&source), &mut edited);
    }
    assert!(edited > 500, "only {edited} edits were accepted");
}

/// The catalogues of real teams, each with the arguments that its faults ask for: how many errors it has, or the rules that it breaks.
#[test]
fn catalogues_of_real_teams() {
    const PAGES: &[(&str, &str, usize, &[Rule])] = &[
        ("024", "columns(code = \"Code\", status = \"HTTP\", title = \"Error\", detail = \"Fix\")", 9, &[]),
        ("034", "", 7, &[]),
        ("047", "", 6, &[]),
        (
            "092",
            "columns(code = \"Reason\", status = \"HTTP\")",
            3,
            &[Rule::CodeWord, Rule::CodeList, Rule::DuplicateCode, Rule::MissingColumn],
        ),
        (
            "103",
            "rename(\"0\" = Zero, \"40001\" = A, \"40101\" = B, \"40102\" = C, \"40301\" = D, \"40401\" = E, \"50001\" = F)",
            7,
            &[Rule::StatusNotAnError],
        ),
        ("125", "", 0, &[Rule::DelimiterRow]),
        ("141", "columns(code = \"Type\", status = \"Code\")", 3, &[Rule::CodeRange]),
    ];
    let Some(folder) = corpus::folder() else { return };
    let mut edited = 0;
    for (name, args, errors, rules) in PAGES {
        let page = fs::read_to_string(folder.join(name).with_extension("md")).unwrap();
        let read = read_errors("page.md", page.as_bytes(), args);
        let mut broken = read.faults.rules();
        broken.sort_unstable();
        broken.dedup();
        let mut rules = rules.to_vec();
        rules.sort_unstable();
        assert_eq!((read.errors.errors.len(), broken), (*errors, rules), "{name}");
        if read.faults.is_empty() {
            check(name, &page, args, &mut edited);
        }
    }
}
