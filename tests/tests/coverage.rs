//! The program that reports coverage, as CI runs it.
#![allow(clippy::unwrap_used, missing_docs)]

use std::process::{Command, Output};
use std::{env, fs};

use status_core::Status;
use status_tests::project::scratch;

/// Runs the example. `cargo test` builds it beside the tests; with `--test coverage` alone, `cargo build --examples` does.
fn report(arguments: &[&str]) -> (bool, String) {
    let program = env::current_exe().unwrap().parent().unwrap().with_file_name("examples").join("coverage");
    let program = program.with_extension(env::consts::EXE_EXTENSION);
    let Output { status, stdout, stderr } = Command::new(program).args(arguments).output().unwrap();
    (status.success(), String::from_utf8(stdout).unwrap() + &String::from_utf8(stderr).unwrap())
}

#[test]
fn a_program_prints_the_report_and_fails_below_the_minimum() {
    let folder = scratch().join("coverage");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let file = r#"{"documented":{"200":3,"404":1},"undocumented":[{"method":"GET","route":"/tea","code":418,"count":2}],"endpoints":[]}"#;
    fs::write(folder.join("1.coverage.json"), file).unwrap();
    let folder = folder.to_str().unwrap();

    let all = Status::ALL.len();
    let (percent, beyond) = ((200 / all).to_string(), (200 / all + 1).to_string());
    let (success, text) = report(&[folder, &percent]);
    let first = format!("2 of {all} documented statuses were answered ({percent} %)");
    assert!(success && text.starts_with(&first), "{text}");
    assert!(text.contains("3  200 OK\n") && text.contains("418") && text.contains("GET /tea"), "{text}");
    for arguments in [&[folder][..], &[folder, &beyond]] {
        let (success, text) = report(arguments);
        assert!(!success && text.contains(&format!("{percent} % are not enough")), "{text}");
    }
    for arguments in [&[][..], &["no such folder"], &[folder, "all"]] {
        assert!(!report(arguments).0);
    }
}
