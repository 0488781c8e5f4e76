//! Writes a copy of the page with a row more, so that a test can see what becomes of a row that nobody answers.

use std::path::PathBuf;
use std::{env, fs, io};

const PAGE: &str = "../../docs/http-status-codes.md";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={PAGE}");
    let page = fs::read_to_string(PAGE)?;
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let copy = folder.join("wider.md");
    fs::write(&copy, with_a_row_more(&page).ok_or_else(|| io::Error::other("the page has no row with a 4xx"))?)?;
    let code = format!(
        "/// The page with a row more.\n#[status_core::status_table({:?})]\npub enum Wider {{}}\n",
        copy.to_string_lossy()
    );
    fs::write(folder.join("wider.rs"), code)
}

/// The new row is the last of the client's errors, with a code that the page does not have.
fn with_a_row_more(page: &str) -> Option<String> {
    let code = (400..500).find(|code: &u16| !page.contains(&code.to_string()))?;
    let last = page.lines().rfind(|line| line.starts_with("| [4"))?;
    Some(page.replace(last, &format!("{last}\n| {code} | `Added Later` | Nobody answers it yet. |")))
}
