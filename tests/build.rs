//! Writes one module for each page of `pages/valid`, so that the whole folder is compiled as one crate.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("pages/valid");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut pages: Vec<_> =
        fs::read_dir(&folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    pages.retain(|path| path.extension().is_some_and(|end| end == "md"));
    pages.sort();
    let (mut modules, mut list) = (String::new(), String::new());
    for path in pages {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let module = name.replace('-', "_");
        let path = path.to_string_lossy().into_owned();
        let _ = write!(
            modules,
            "/// `{name}.md`\npub mod {module} {{\n    /// Its statuses.\n    #[status_core::status_table({path:?})]\n    pub enum Status {{}}\n}}\n",
        );
        let _ = writeln!(list, "    Page {{ name: {name:?}, path: {path:?}, entries: entries::<{module}::Status> }},");
    }
    let code =
        format!("{modules}\n/// Every page, with what its type says.\npub const PAGES: &[Page] = &[\n{list}];\n");
    fs::write(PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("pages.rs"), code)
}
