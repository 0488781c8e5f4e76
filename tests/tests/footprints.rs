//! Handlers that compile, and what the compiler says of those that do not: each file of `footprints` is a program.
//!
//! `BLESS=1 cargo test -p status-tests --test footprints` writes the texts anew.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

use status_tests::project::{Project, workspace};

/// The programs of `footprints`, by name.
fn programs() -> BTreeMap<String, PathBuf> {
    let files = fs::read_dir(workspace().join("tests/footprints")).unwrap().map(|file| file.unwrap().path());
    let programs = files.filter(|path| path.extension().is_some_and(|end| end == "rs") && !path.ends_with("lib.rs"));
    programs.map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path)).collect()
}

/// A package of all programs.
fn package() -> Project {
    let project = Project::new("footprints");
    let manifest = fs::read_to_string(project.folder().join("Cargo.toml")).unwrap();
    let dependencies = "features = [\"axum\", \"footprint\", \"tower\"] }\n\
        axum = { version = \"0.8\", default-features = false, features = [\"json\", \"query\"] }\n\
        serde = { version = \"1\", features = [\"derive\"] }\n";
    project.write("Cargo.toml", &manifest.replace(" }\n", &format!(", {dependencies}")));
    for shared in ["lib.rs", "page.md", "errors.md"] {
        let text = fs::read_to_string(workspace().join("tests/footprints").join(shared)).unwrap();
        project.write(&format!("src/{shared}"), &text);
    }
    for (name, path) in programs() {
        project.write(&format!("src/bin/{name}.rs"), &fs::read_to_string(path).unwrap());
    }
    project
}

/// Of each error the message, the place, and this project's notes; the compiler's own words differ from version to version.
fn essence(output: &str) -> String {
    let start = |paragraph: &str| ["error[", "error: "].iter().find_map(|error| paragraph.find(error));
    let errors = output.split("\n\n").filter_map(|paragraph| start(paragraph).map(|start| &paragraph[start..]));
    let errors = errors.filter(|error| !error.starts_with("error: could not compile"));
    errors.map(|error| lines(error).join("\n") + "\n\n").collect()
}

fn lines(error: &str) -> Vec<&str> {
    let lines: Vec<_> = error.lines().collect();
    let marked = lines.iter().position(|line| line.contains('^')).map_or(lines.len(), |line| line + 1);
    let (head, rest) = lines.split_at(marked);
    let theirs = ["required for", "redundant requirement", "this error originates"];
    let own = |line: &&&str| line.contains("= note: ") && !theirs.iter().any(|words| line.contains(words));
    head.iter().chain(rest.iter().filter(own)).map(|line| line.trim_end()).collect()
}

#[test]
fn each_missing_code_is_one_error_at_the_route() {
    let package = package();
    for (name, path) in programs() {
        let run = package.cargo(&["check", "--bin", &name]);
        let (found, expected) = (essence(&run.text), path.with_extension("txt"));
        if env::var_os("BLESS").is_some() {
            if run.success {
                let _ = fs::remove_file(&expected);
            } else {
                fs::write(&expected, &found).unwrap();
            }
        }
        assert_eq!(run.success, !expected.exists(), "{name}: {}", run.text);
        assert_eq!(found, fs::read_to_string(&expected).unwrap_or_default(), "{name}: {}", run.text);
    }
}
