//! Pages of real teams, where they are at hand: which are accepted without an argument, and what they say.
//!
//! The folder has a page for each name of `truth.json`: what its reader sees in it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{Read, read};

/// The folder of the pages; `None` in a clone, which has no such folder.
fn folder() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let folder = std::env::var_os("CORPUS").map_or(beside, PathBuf::from);
    folder.is_dir().then_some(folder)
}

fn truth(folder: &Path) -> Vec<(String, Value)> {
    let truth: Value = serde_json::from_str(&fs::read_to_string(folder.join("truth.json")).unwrap()).unwrap();
    truth.as_object().unwrap().iter().map(|(name, page)| (name.clone(), page.clone())).collect()
}

fn page(folder: &Path, name: &str, args: &str) -> Read {
    read(&format!("{name}.md"), &fs::read(folder.join(name).with_extension("md")).unwrap(), args)
}

/// Pages with doubt are refused; of the others, most are accepted, and each says what its reader sees.
#[test]
fn regular_pages_are_accepted_bare() {
    let Some(folder) = folder() else { return };
    let (mut accepted, mut wrong) = (0, Vec::new());
    for (name, truth) in truth(&folder) {
        let read = page(&folder, &name, "");
        if std::env::var_os("SHOW").is_some() {
            let text = read.faults.rules();
            println!("{name} {} {text:?}", truth["expect"]);
        }
        if !read.faults.has_no_error() {
            continue;
        }
        accepted += 1;
        wrong.extend((truth["expect"] == "reject").then(|| format!("{name} is accepted")));
        wrong.extend(difference(&name, &read, &truth));
    }
    assert_eq!(wrong, [""; 0]);
    assert!(accepted >= 28, "only {accepted} pages are accepted");
}

fn difference(name: &str, read: &Read, truth: &Value) -> Option<String> {
    let rows = truth["rows"].as_array()?;
    let codes: Vec<_> = rows.iter().map(|row| row[0].as_u64().unwrap()).collect();
    let found: Vec<_> = read.statuses.statuses.iter().map(|status| u64::from(status.code.value)).collect();
    if codes != found {
        return Some(format!("{name}: {found:?} should be {codes:?}"));
    }
    // A page with one text column may be read either way.
    let has_one_text = truth["headers"][0].as_array()?.len() == 2;
    rows.iter().zip(&read.statuses.statuses).find_map(|(row, status)| {
        let message = row[1].as_str()?.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        let is_right = status.message.value == message || has_one_text && status.purpose.text == message;
        (!is_right).then(|| format!("{name}: {:?} should be {message:?}", status.message.value))
    })
}
