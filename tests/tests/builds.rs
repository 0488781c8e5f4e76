//! What cargo and the compiler do with a page: rebuilds, errors, bit-identical libraries.
#![allow(clippy::unwrap_used, missing_docs)]

use std::fs;
use std::path::Path;

use regex::Regex;
use status_tests::project::{Project, cargo, scratch, workspace};

const PAGE: &str =
    "| Code | Message | Purpose |\n| --- | --- | --- |\n| 200 | OK | Fine. |\n| 404 | Not Found | Gone. |\n";

const LIB: &str = "#![no_std]\n//! A page's type.\n\n/// Ours.\n#[status_core::status_table(\"../docs/page.md\")]\npub enum Status {}\n";

const STATUS: &str = "/// Ours.\n#[status_core::status_table(\"../docs/page.md\")]\nenum Status {}\n";

const MAIN: &str = "//! Prints.\nfn main() {\n    println!(\"{:#}\", NAME::Status::NotFound);\n}\n";

fn service(name: &str) -> Project {
    let project = Project::new(name);
    project.write("docs/page.md", PAGE);
    project.write("src/lib.rs", LIB);
    project.write("src/main.rs", &MAIN.replace("NAME", &name.replace('-', "_")));
    project
}

#[test]
fn an_edit_of_the_page_changes_behaviour_and_rebuilds_its_crate_alone() {
    let project = service("edited-page");
    assert!(project.cargo(&["run"]).text.contains("404 Not Found: Gone."));
    let again = project.cargo(&["build", "-v"]).text;
    assert!(again.contains("Fresh edited-page"), "{again}");

    project.write("docs/other.md", "Not the page.");
    let other = project.cargo(&["build", "-v"]).text;
    assert!(other.contains("Fresh edited-page"), "{other}");

    project.write("docs/page.md", &PAGE.replace("Gone.", "It was never here."));
    let edited = project.cargo(&["run", "-v"]).text;
    assert!(edited.contains("404 Not Found: It was never here."), "{edited}");
    assert!(edited.contains("Fresh status-core") && edited.contains("Fresh status-macros"), "{edited}");
}

#[test]
fn a_deleted_page_is_an_error_that_names_it() {
    let project = service("deleted-page");
    assert!(project.cargo(&["check"]).success);
    fs::remove_file(project.folder().join("docs/page.md")).unwrap();
    project.write("docs/pages.md", "");
    let run = project.cargo(&["check"]);
    assert!(!run.success);
    assert!(run.text.contains("no page at `../docs/page.md`; tried `docs/page.md`"), "{}", run.text);
    assert!(run.text.contains("write `\"../docs/pages.md\"`"), "{}", run.text);
}

#[test]
fn a_dozen_faults_are_a_dozen_errors_in_the_pages_order_and_no_other() {
    let project = Project::new("dozen-faults");
    project.write("docs/page.md", include_str!("../pages/dozen-faults.md"));
    project.write(
        "src/lib.rs",
        &(LIB.to_owned() + "/// A service.\npub fn missing() -> Status {\n    Status::NotFound\n}\n"),
    );
    let run = project.cargo(&["check"]);
    let errors: Vec<_> = run.text.lines().filter(|line| line.starts_with("error: ")).collect();
    let places: Vec<_> =
        run.text.lines().filter_map(|line| line.trim_start().strip_prefix("--> docs/page.md:")).collect();
    assert_eq!(errors.len(), 13, "{}", run.text);
    assert!(errors[12].starts_with("error: could not compile"), "{}", run.text);
    let expected = ["5:3", "6:3", "7:3", "8:3", "9:9", "10:9", "11:17", "12:28", "13:3", "14:3", "20:3", "23:1"];
    assert_eq!(places, expected, "{}", run.text);
    let coloured = project.cargo(&["check", "--color", "always"]);
    for (matcher, text) in [(VS_CODE, &run.text), (GITHUB, &run.text), (GITHUB, &coloured.text)] {
        let marked = marked_places(matcher, text);
        assert_eq!(marked, expected.map(|place| format!("docs/page.md:{place}")), "{matcher:?}: {text}");
    }
}

/// What rust-analyzer's `$rustc` makes a problem of: a line that fits the first expression, and the next that fits the second.
const VS_CODE: [&str; 2] = [
    r"^(warning|warn|error)(?:\[(.*?)\])?: (.*)$",
    r"^[\s\->=]*(?<file>.*?):(?<line>[1-9]\d*):(?<column>[1-9]\d*)\s*$",
];

/// The same of the matcher that setup-rust-toolchain gives to GitHub.
const GITHUB: [&str; 2] = [
    r"^(?:\x1b\[[\d;]+m)*(warning|warn|error)(?:\x1b\[[\d;]+m)*(\[(.*)\])?(?:\x1b\[[\d;]+m)*:(?:\x1b\[[\d;]+m)* ([^\x1b]*)(?:\x1b\[[\d;]+m)*$",
    r"^(?:\x1b\[[\d;]+m)*\s*(?:\x1b\[[\d;]+m)*\s*--> (?:\x1b\[[\d;]+m)*(?<file>.*):(?<line>\d*):(?<column>\d*)(?:\x1b\[[\d;]+m)*$",
];

fn marked_places([first, second]: [&str; 2], text: &str) -> Vec<String> {
    let (first, second) = (Regex::new(first).unwrap(), Regex::new(second).unwrap());
    let lines: Vec<_> = text.lines().collect();
    let found = lines.windows(2).filter(|pair| first.is_match(pair[0])).filter_map(|pair| second.captures(pair[1]));
    found.map(|place| format!("{}:{}:{}", &place["file"], &place["line"], &place["column"])).collect()
}

#[test]
fn uses_of_a_page_with_a_fault_give_no_errors_of_their_own() {
    let project = Project::new("used-with-a-fault");
    let manifest = fs::read_to_string(project.folder().join("Cargo.toml")).unwrap();
    project.write("Cargo.toml", &manifest.replace(" }\n", ", features = [\"problem\"] }\n"));
    let uses = include_str!("../faulty/uses.rs");
    for (page, arguments, error) in [
        (PAGE.replace("404", "4O4"), "subsets(ErrorStatus = 4xx | 5xx), problem = ApiError", "--> docs/page.md:4:3"),
        (
            PAGE.to_owned(),
            "problem = ApiError, subsets(ErrorStatus = 4xx, 5xx)",
            "join the members of a subset with `|`",
        ),
        (PAGE.to_owned(), "subsets(ErrorStatus = 4xx | 5xx), problem = ApiError, colums()", "did you mean `columns`?"),
    ] {
        project.write("docs/page.md", &page);
        project.write("src/lib.rs", &uses.replace("ARGUMENTS", arguments));
        let run = project.cargo(&["check"]);
        let errors = run.text.lines().filter(|line| line.starts_with("error") && !line.contains("could not compile"));
        assert_eq!(errors.count(), 1, "{}", run.text);
        assert!(run.text.contains(error) && !run.text.contains("warning"), "{}", run.text);
    }
    project.write("docs/page.md", PAGE);
    project.write("src/lib.rs", &uses.replace("ARGUMENTS", "subsets(ErrorStatus = 4xx | 5xx), problem = ApiError"));
    let run = project.cargo(&["check"]);
    assert!(run.success, "{}", run.text);
}

#[test]
fn a_name_that_a_type_lacks_is_shown_at_its_cell() {
    let project = Project::new("unknown-name");
    let page = "| Code | Message | Severity | After |\n| --- | --- | --- | --- |\n| 200 | OK | Info | |\n| 404 | Not Found | Warn | Never |\n";
    let lib = "/// How bad it is.\n#[derive(Debug)]\npub enum Level {\n    /// Not.\n    Info,\n    /// A bit.\n    Warn,\n}\n\nimpl Level {\n    /// None.\n    #[allow(non_upper_case_globals)]\n    pub const Never: Self = Self::Info;\n}\n\n/// Ours.\n#[status_core::status_table(\"../docs/page.md\", columns(level: Level = \"Severity\", after: Option<Level> = \"After\"))]\npub enum Status {}\n";
    project.write("docs/page.md", page);
    project.write(
        "src/lib.rs",
        &format!("#![deny(warnings, missing_docs, clippy::pedantic)]\n//! A page's type.\n\n{lib}"),
    );
    let run = project.cargo(&["clippy"]);
    assert!(run.success, "{}", run.text);
    project.write("docs/page.md", &page.replace("Warn", "Wran"));
    let run = project.cargo(&["check"]);
    let errors = run.text.lines().filter(|line| line.starts_with("error") && !line.contains("could not compile"));
    assert_eq!(errors.count(), 1, "{}", run.text);
    assert!(run.text.contains("`Wran` is not the name of a constant or variant of `Level`"), "{}", run.text);
    assert!(run.text.contains("--> docs/page.md:4:21"), "{}", run.text);
}

#[test]
fn a_row_that_leaves_the_page_stops_the_reference_service_at_its_uses() {
    let project = Project::new("reference-answers");
    project.write("src/answers.rs", include_str!("../reference/src/answers.rs"));
    project.write(
        "src/lib.rs",
        "//! The sets of the reference service.\npub mod answers;\n\n/// A copy of the page.\n#[status_core::status_table(\"../docs/page.md\")]\npub enum Status {}\n",
    );
    let page = include_str!("../pages/valid/given-page.md");
    let check = |page: &str| {
        project.write("docs/page.md", page);
        project.cargo(&["check"])
    };
    let run = check(page);
    assert!(run.success, "{}", run.text);
    for row in page.lines().filter(|line| line.starts_with("| [")) {
        let run = check(&page.replace(&format!("\n{row}"), ""));
        assert!(!run.success, "{row}");
        assert!(
            run.text.contains("error[E0599]: no variant") && run.text.contains("--> src/answers.rs:"),
            "{}",
            run.text
        );
    }
}

#[test]
fn html_of_a_page_never_reaches_the_docs_as_markup() {
    let project = Project::new("hostile-page");
    fs::create_dir_all(project.folder().join("docs")).unwrap();
    fs::copy(workspace().join("tests/pages/valid/html-in-cells.md"), project.folder().join("docs/page.md")).unwrap();
    project.write(
        "src/lib.rs",
        &("#![deny(warnings, rustdoc::all)]\n#![allow(rustdoc::missing_crate_level_docs)]\n".to_owned() + LIB),
    );
    let run = project.cargo(&["doc"]);
    assert!(run.success, "{}", run.text);
    let html = fs::read_to_string(scratch().join("target/doc/hostile_page/enum.Status.html")).unwrap();
    assert!(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "a disallowed tag is shown as text");
    assert!(html.contains("&lt;script&gt;alert(6)&lt;/script&gt;"), "an entity stays text");
    assert!(html.contains("<code>&lt;script&gt;alert(7)&lt;/script&gt;</code>"), "code stays code");
    for hostile in ["<script>alert", "onerror", "onclick", "href=\"javascript:", "href=\"data:", "<img src=x"] {
        assert!(!html.contains(hostile), "{hostile}");
    }
    assert!(
        html.contains("\"quoted\" 'single' -- ... [Status] #1")
            || html.contains("&quot;quoted&quot; 'single' -- ... [Status] #1"),
        "text stays as it is written"
    );
}

#[test]
fn the_crate_is_clean_under_pedantic_lints() {
    let project = service("pedantic-lints");
    let lib = "#![deny(warnings, missing_docs, clippy::all, clippy::pedantic, unreachable_pub, unused_qualifications)]\n#![forbid(unsafe_code)]\n";
    for page in [
        "given-page",
        "iana",
        "html-in-cells",
        "names",
        "names-of-the-prelude",
        "further-columns",
        "words-that-lints-dislike",
    ] {
        let source = workspace().join("tests/pages/valid").join(page).with_extension("md");
        fs::copy(source, project.folder().join("docs/page.md")).unwrap();
        project.write("src/lib.rs", &(lib.to_owned() + &LIB.replace("#![no_std]\n", "")));
        project.write("src/main.rs", &format!("#![deny(warnings, clippy::pedantic)]\n#![forbid(unused, nonstandard_style, missing_docs, future_incompatible)]\n//! A binary, which uses little of the type.\n{STATUS}\nfn main() {{\n    let _ = Status::ALL;\n}}\n"));
        let run = project.cargo(&["clippy"]);
        assert!(run.success, "{page}: {}", run.text);
    }
}

#[test]
fn hundreds_of_long_messages_that_are_nearly_alike_cost_no_warning() {
    let project = service("alike-messages");
    let row = |code: u16| format!("| {code} | {}{code}{} |\n", "Nearly alike ".repeat(80), " and so on".repeat(100));
    let page: String = (100..600).map(row).collect();
    project.write("docs/page.md", &format!("| Code | Message |\n| --- | --- |\n{page}"));
    project.write("src/main.rs", "//! Nothing.\nfn main() {}\n");
    let run = project.cargo(&["check"]);
    assert!(run.success && !run.text.contains("warning"), "{}", run.text);
}

#[test]
fn nothing_of_the_page_is_in_the_library_but_its_statuses() {
    let project = service("page-in-library");
    project.write("docs/page.md", &(PAGE.to_owned() + "\nA sentence that no status needs.\n"));
    // The second path is written in another file than the place of the call, so that the compiler reads the whole page.
    project.write(
        "src/pages.rs",
        "macro_rules! page { () => { #[status_core::status_table(\"../docs/page.md\")] pub enum Another {} }; }\n",
    );
    project.write("src/lib.rs", &(LIB.to_owned() + "#[macro_use]\nmod pages;\npage!();\n"));
    assert!(project.cargo(&["build"]).success);
    let library = fs::read(scratch().join("target/debug/libpage_in_library.rlib")).unwrap();
    let has = |text: &str| library.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(has("404 Not Found") && !has("A sentence that no status needs."));
}

#[test]
fn under_a_remapped_path_the_page_is_read_and_tracked() {
    let project = service("remapped-page");
    let run = || project.cargo(&["run", "--config", "build.rustflags=['--remap-path-prefix=src=elsewhere']"]);
    assert!(run().text.contains("404 Not Found: Gone."));
    project.write("docs/page.md", &PAGE.replace("Gone.", "It was never here."));
    assert!(run().text.contains("404 Not Found: It was never here."));
}

#[test]
fn two_checkouts_build_bit_identical_libraries() {
    let build = |name: &str| {
        let folder = scratch().join(name).join("checkout");
        let _ = fs::remove_dir_all(&folder);
        copy(&workspace(), &folder);
        let target = scratch().join(name).join("target");
        // The compiler itself writes the folder of the sources into a library; nothing of ours does.
        let remap = format!("build.rustflags=['--remap-path-prefix={}=/checkout']", folder.display());
        let run = cargo(&folder, &target, &["build", "--release", "--package", "status-core", "--config", &remap]);
        assert!(run.success, "{}", run.text);
        let library = fs::read(target.join("release/libstatus_core.rlib")).unwrap();
        let _ = fs::remove_dir_all(scratch().join(name));
        library
    };
    let (one, two) = (build("checkout-one"), build("another-checkout-two"));
    assert!(one == two, "the libraries of two checkouts differ");
}

/// Copies the sources of a workspace.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        if ["target", ".git"].contains(&&*name.to_string_lossy()) {
            continue;
        }
        if path.is_dir() {
            copy(&path, &to.join(name));
        } else {
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}
