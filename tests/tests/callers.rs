//! The macros in the crates of others: editions, renamed dependencies, their own macros, mistakes.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;

use status_tests::project::Project;

const PAGE: &str = "| Code | Message | Purpose |\n| --- | --- | --- |\n| 200 | OK | Fine. |\n| 404 | Not Found | Gone. |\n| 503 | Service Unavailable | Busy. |\n";

/// A package with a page, this library, and what cargo says of it.
fn check(name: &str, lib: &str) -> (bool, String) {
    let project = Project::new(name);
    project.write("docs/page.md", PAGE);
    project.write("src/lib.rs", lib);
    let run = project.cargo(&["check"]);
    (run.success, run.text)
}

fn passes(name: &str, lib: &str) {
    let (success, text) = check(name, lib);
    assert!(success && !text.contains("warning"), "{name}: {text}");
}

/// Fails with these lines, and with no error besides.
fn fails(name: &str, lib: &str, expected: &[&str]) {
    let (success, text) = check(name, lib);
    assert!(!success, "{name} should not compile");
    for line in expected {
        assert!(text.contains(line), "{name} should say {line}: {text}");
    }
}

#[test]
fn other_names_and_macros_of_a_crate_do_no_harm() {
    passes(
        "shadowed-names",
        "#![allow(unused)]
mod other { pub struct Hash; pub struct Debug; }
use other::{Debug, Hash};
struct Option; struct Result; struct Row; struct String; struct Ok; struct Some;
macro_rules! matches { () => {}; }
macro_rules! assert { () => {}; }
mod core {} mod status_core_ {}
#[status_core::status_table(\"../docs/page.md\", subsets(Errors = 4xx | 5xx))]
pub enum Status {}
#[status_core::status_subset(Status, error)]
pub enum Few { NotFound }
",
    );
}

#[test]
fn an_error_type_without_the_feature_problem_is_one_error() {
    let table = "#[status_core::status_table(\"../docs/page.md\", problem = ApiError)]\npub enum Status {}\n";
    let (success, text) = check(
        "without-problem",
        &(table.to_owned() + "pub fn failed(error: ApiError) -> ApiError { error.detail(\"Again.\") }\n"),
    );
    let errors = text.lines().filter(|line| line.starts_with("error") && !line.contains("could not compile"));
    assert!(!success && errors.count() == 1, "{text}");
    assert!(
        text.contains("the argument `problem` needs the feature `problem`: `cargo add status-core --features problem`"),
        "{text}"
    );
}

#[test]
fn several_tables_in_modules_functions_and_macros() {
    passes(
        "many-tables",
        "pub mod one { #[status_core::status_table(\"../docs/page.md\")] pub enum Status {} }
pub mod two { pub mod three { #[status_core::status_table(\"../docs/page.md\")] pub(crate) enum Status {}
    pub fn all() -> usize { Status::ALL.len() } } }
macro_rules! page { ($name:ident, $path:literal) => { #[status_core::status_table($path)] pub enum $name {} }; }
page!(FromMacro, \"../docs/page.md\");
pub fn inside() -> usize {
    #[status_core::status_table(\"../docs/page.md\")]
    enum Status {}
    Status::ALL.len()
}
",
    );
}

#[test]
fn a_renamed_dependency_and_an_older_edition() {
    for edition in ["2018", "2021"] {
        let project = Project::new(&format!("edition-{edition}"));
        project.write("docs/page.md", PAGE);
        let manifest = fs::read_to_string(project.folder().join("Cargo.toml")).unwrap();
        let manifest =
            manifest.replace("2024", edition).replace("status-core =", "statuses = { package = \"status-core\",");
        project.write("Cargo.toml", &manifest.replace(", { path", ", path"));
        project.write(
            "src/lib.rs",
            "#[statuses::status_table(\"../docs/page.md\", crate = ::statuses, subsets(Errors = 4xx))]
pub enum Status {}
#[statuses::status_subset(Status, crate = ::statuses)]
pub enum Few { NotFound }
",
        );
        let run = project.cargo(&["check"]);
        assert!(run.success, "{edition}: {}", run.text);
    }
}

#[test]
fn a_dependency_of_a_dependency_is_named_by_its_path() {
    let project = Project::new("re-exported");
    project.write("docs/page.md", PAGE);
    let manifest = fs::read_to_string(project.folder().join("Cargo.toml")).unwrap();
    project
        .write("common/Cargo.toml", &manifest.replace("\"re-exported\"", "\"common\"").replace("\n[workspace]\n", ""));
    project.write("common/src/lib.rs", "pub use status_core;\n");
    let (package, _) = manifest.split_once("status-core").unwrap();
    project.write("Cargo.toml", &format!("{package}common = {{ path = \"common\" }}\n\n[workspace]\n"));
    let lib = "#[common::status_core::status_table(\"../docs/page.md\")]\npub enum Status {}\npub fn ok() -> Status { Status::Ok }\n";
    project.write("src/lib.rs", lib);
    let run = project.cargo(&["check"]);
    let errors = run.text.lines().filter(|line| line.starts_with("error") && !line.contains("could not compile"));
    assert_eq!(errors.count(), 1, "{}", run.text);
    assert!(run.text.contains("this package does not depend on `status-core`"), "{}", run.text);
    project.write("src/lib.rs", &lib.replace("page.md\"", "page.md\", crate = common::status_core"));
    let run = project.cargo(&["check"]);
    assert!(run.success, "{}", run.text);
}

#[test]
fn a_renamed_dependency_that_the_attribute_does_not_name_is_one_error() {
    let project = Project::new("renamed-unsaid");
    project.write("docs/page.md", PAGE);
    let manifest = fs::read_to_string(project.folder().join("Cargo.toml")).unwrap();
    let inline = manifest.replace("status-core = {", "status-es = { package = \"status-core\",");
    let table = manifest
        .replace("[dependencies]\nstatus-core = { path", "[dependencies.status-es]\npackage = \"status-core\"\npath")
        .replace(" }\n\n[workspace]", "\n\n[workspace]");
    // The workspace gives the name, the package takes it over.
    let inherited = inline
        .replace("[dependencies]", "[workspace.dependencies]")
        .replace("[workspace]\n", "[dependencies]\nstatus-es.workspace = true\n");
    project.write(
        "src/lib.rs",
        "#[status_es::status_table(\"../docs/page.md\")]\npub enum Status {}\npub fn ok() -> Status { Status::Ok }\n",
    );
    for manifest in [inline, table, inherited] {
        project.write("Cargo.toml", &manifest);
        let run = project.cargo(&["check"]);
        let errors = run.text.lines().filter(|line| line.starts_with("error") && !line.contains("could not compile"));
        assert_eq!(errors.count(), 1, "{}", run.text);
        assert!(run.text.contains("add `crate = status_es` to the attribute"), "{}", run.text);
    }
}

#[test]
fn without_std_nothing_needs_it() {
    let project = Project::new("without-std");
    project.write("docs/page.md", PAGE);
    let manifest = fs::read_to_string(project.folder().join("Cargo.toml")).unwrap();
    let manifest = manifest.replace(" }\n", ", default-features = false }\n")
        + "\n[lib]\ncrate-type = [\"staticlib\"]\n\n[profile.dev]\npanic = \"abort\"\n";
    project.write("Cargo.toml", &manifest);
    // With std in the tree, the handler would be there twice.
    project.write(
        "src/lib.rs",
        "#![no_std]
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! { loop {} }
#[status_core::status_table(\"../docs/page.md\", subsets(Errors = 4xx | 5xx))]
pub enum Status {}
pub fn parse(text: &str) -> Option<Status> { text.parse().ok() }
",
    );
    let run = project.cargo(&["build"]);
    assert!(run.success, "{}", run.text);
}

#[test]
fn a_page_outside_of_the_package_is_read_and_tracked() {
    let project = Project::new("page-outside");
    project.write("../page-outside.md", PAGE);
    project.write("src/lib.rs", "#[status_core::status_table(\"../../page-outside.md\")]\npub enum Status {}\npub const OK: Status = Status::Ok;\n");
    assert!(project.cargo(&["check"]).success);
    project.write("../page-outside.md", &PAGE.replace("| OK |", "| Fine |"));
    let run = project.cargo(&["check"]);
    assert!(!run.success && run.text.contains("no variant"), "{}", run.text);
}

#[test]
fn a_path_in_a_macro_of_another_folder_must_lead_to_the_same_file() {
    let project = Project::new("macro-elsewhere");
    project.write("src/page.md", PAGE);
    project.write("src/inner/page.md", &PAGE.replace("200", "201").replace("OK", "Ok"));
    project.write(
        "src/pages.rs",
        "macro_rules! page { ($name:ident) => { #[status_core::status_table(\"page.md\")] pub enum $name {} }; }\n",
    );
    project.write("src/inner/mod.rs", "page!(Status);\n");
    project.write("src/lib.rs", "#[macro_use]\nmod pages;\npub mod inner;\n");
    let run = project.cargo(&["check"]);
    assert!(!run.success && run.text.contains("resolves to a different file here"), "{}", run.text);
    project.write("src/inner/page.md", PAGE);
    assert!(project.cargo(&["check"]).success);
}

#[test]
fn mistakes_in_the_attributes_are_told_where_they_are() {
    const TABLE: &str = "#[status_core::status_table(\"../docs/page.md\")]\npub enum Status {}\n";
    fails(
        "unknown-name",
        &format!("{TABLE}#[status_core::status_subset(Status)]\npub enum Few {{ NotFoud }}\n"),
        &["NotFoud", "src/lib.rs:4:16"],
    );
    for (name, error) in [("lost-row", ""), ("lost-error-row", ", error")] {
        let lib = format!("{TABLE}#[status_core::status_subset(Status{error})]\npub enum Few {{ NotFound, Gone }}\n");
        let (success, text) = check(name, &lib);
        assert!(!success && text.contains("Gone") && !text.contains("panicked") && !text.contains("E0080"), "{text}");
    }
    fails(
        "no-error",
        &format!("{TABLE}#[status_core::status_subset(Status, error)]\npub enum Few {{ Ok }}\n"),
        &["`Ok` is neither 4xx nor 5xx", "src/lib.rs:4:16"],
    );
    fails(
        "derive-above",
        "#[derive(Debug)]\n#[status_core::status_table(\"../docs/page.md\")]\npub enum Status {}\n",
        &["a derive above `#[status_table]` sees the enum before it is complete", "src/lib.rs:2:1"],
    );
    fails(
        "outside-subset",
        &format!(
            "{TABLE}#[status_core::status_subset(Status)]\npub enum Few {{ Ok }}\npub fn serve() -> Few {{ Few::NotFound }}\n"
        ),
        &["no variant"],
    );
    fails(
        "forgotten-row",
        &format!(
            "{TABLE}pub fn text(status: Status) -> u8 {{ match status {{ Status::Ok => 0, Status::NotFound => 1 }} }}\n"
        ),
        &["`Status::ServiceUnavailable` not covered"],
    );
}
