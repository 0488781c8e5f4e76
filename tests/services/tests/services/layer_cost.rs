//! What the layer costs for a documented response, counted by valgrind:
//! `cargo test -p status-services --test services layer_cost -- --ignored --nocapture`.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The program, in a release build.
fn program() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace.join("target"), PathBuf::from);
    let mut cargo = Command::new(env::var_os("CARGO").unwrap());
    cargo.args(["build", "--release", "--locked", "-p", "status-services", "--example", "layer_cost"]);
    assert!(cargo.current_dir(workspace).status().unwrap().success());
    target.join("release/examples/layer_cost")
}

/// What a round of the case costs: what 300 rounds take beyond 100.
fn per_round(arguments: &[&str], program: &Path, case: &str, words: &str) -> f64 {
    let run = |rounds: &str| {
        let output = Command::new("valgrind").args(arguments).arg(program).args([case, rounds]).output().unwrap();
        after(words, &String::from_utf8(output.stderr).unwrap())
    };
    (run("300") - run("100")) / 200.0
}

/// The number behind these words.
fn after(words: &str, text: &str) -> f64 {
    let rest = &text[text.find(words).unwrap() + words.len()..];
    rest.split(|character: char| !character.is_ascii_digit() && character != ',')
        .next()
        .unwrap()
        .replace(',', "")
        .parse()
        .unwrap()
}

#[test]
#[ignore = "needs valgrind"]
fn a_documented_response_costs_at_most_50_instructions_and_no_allocation() {
    let program = program();
    let callgrind = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
    let instructions = |case| per_round(&callgrind, &program, case, "Collected : ");
    let allocations = |case| per_round(&["--tool=memcheck"], &program, case, "total heap usage: ");
    let cost = |case| {
        let cost = (instructions(case), allocations(case));
        println!("{case}: {:.1} instructions, {:.1} allocations", cost.0, cost.1);
        cost
    };
    cost("bare");
    let by_hand = cost("reading");
    for layer in [cost("observe"), cost("coverage")] {
        assert!(layer.0 - by_hand.0 <= 50.0 && layer.1 - by_hand.1 < 0.01, "{layer:?} beside {by_hand:?}");
    }
    cost("problems");
    cost("inside");
}
