//! Mistakes in the attributes: each file of `attributes` gives the compiler's messages in the file beside it.
//! `BLESS=1` writes the messages anew.
#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeMap;
use std::{env, fs};

use status_tests::project::{Project, workspace};

#[test]
fn mistakes_in_the_attributes_have_their_own_words() {
    let folder = workspace().join("tests/attributes");
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "rs") {
            names.push(path.file_stem().unwrap().to_string_lossy().into_owned());
        }
    }
    names.sort();
    let messages = messages(&names);
    for name in &names {
        let path = folder.join(name).with_extension("txt");
        let found = messages.get(name).cloned().unwrap_or_default();
        if env::var_os("BLESS").is_some() {
            fs::write(&path, &found).unwrap();
        }
        assert!(!found.is_empty(), "{name}.rs should not compile");
        assert!(fs::read_to_string(&path).unwrap_or_default() == found, "{} should be\n{found}", path.display());
    }
}

/// The compiler's messages for each file, all of them modules of one crate.
fn messages(names: &[String]) -> BTreeMap<String, String> {
    let project = Project::new("attributes");
    project.write("docs/page.md", "| Code | Message |\n| --- | --- |\n| 200 | OK |\n");
    project.write("docs/errors.md", "| Code | HTTP status |\n| --- | --- |\n| `token_expired` | 401 |\n");
    let mut modules = String::new();
    for name in names {
        let source = fs::read_to_string(workspace().join("tests/attributes").join(name).with_extension("rs")).unwrap();
        project.write(&format!("src/{name}.rs"), &source);
        modules += &format!("#[path = \"{name}.rs\"]\nmod {};\n", name.replace('-', "_"));
    }
    project.write("src/lib.rs", &modules);
    let mut messages = BTreeMap::new();
    // Where this workspace is changes no message.
    let text = project.cargo(&["check"]).text.replace(&format!("{}/", workspace().display()), "");
    for message in text.split("\n\n") {
        let Some((_, place)) = message.rsplit_once("--> src/") else { continue };
        let (name, _) = place.split_once(".rs:").unwrap();
        let text: &mut String = messages.entry(name.to_owned()).or_default();
        text.push_str(&message[message.find("error").unwrap_or_default()..]);
        text.push('\n');
    }
    messages
}
