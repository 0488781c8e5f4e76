//! How the reader's time grows on adversarial pages, compared with the Markdown parser's.
//!
//! `cargo test --release -p status-macros growth -- --ignored --nocapture` prints times, and counts instructions, which must
//! be linear; that needs valgrind.

use std::env;
use std::fmt::Write as _;
use std::process::Command;
use std::time::{Duration, Instant};

use pulldown_cmark::{Options, Parser};

use super::read;

const HEAD: &str = "| Code | Message | Purpose |\n| --- | --- | --- |\n";

/// Pages of a size.
type Case = (&'static str, fn(usize) -> String);

const CASES: &[Case] = &[
    ("rows", rows),
    ("prose", |size| {
        "Words of prose, with a *mark* here and a `code` there.\n\n".repeat(size / 57) + HEAD + "| 200 | OK | |\n"
    }),
    ("brackets in a cell", |size| format!("{HEAD}| 200 | OK | {} |\n", "[".repeat(size))),
    ("pipes in a row", |size| format!("{HEAD}| 200 | OK |{}\n", "|".repeat(size))),
    ("pipes in text", |size| HEAD.to_owned() + "| 200 | OK | |\n\n" + &"a | b\n".repeat(size / 6)),
    ("colons and dashes", |size| HEAD.to_owned() + "| 200 | OK | |\n\nx " + &":-".repeat(size / 2)),
    ("backticks in a cell", |size| format!("{HEAD}| 200 | OK | {} |\n", "` ``".repeat(size / 4))),
    ("faults", |size| HEAD.to_owned() + &"| 4xx | x | y |\n".repeat(size / 16)),
    ("one long row", |size| format!("{HEAD}| 4xx | OK | {} |\n", "word ".repeat(size / 5))),
    ("HTML cells", |size| HEAD.to_owned() + "| 200 | OK | |\n\n<table>\n" + &"<td>status 40\n".repeat(size / 14)),
    ("fences", |size| HEAD.to_owned() + "| 200 | OK | |\n\n" + &"```\n:-|\n```\n".repeat(size / 12)),
    ("pipes in a fence", |size| format!("{HEAD}| 200 | OK | |\n\n```\n{}```\n", "| 404 | x |\n".repeat(size / 12))),
    ("pipes in a comment", |size| format!("{HEAD}| 200 | OK | |\n\n<!--\n{}", "| 404 | x |\n".repeat(size / 12))),
    ("cells of HTML on a line", |size| format!("{HEAD}| 200 | OK | |\n\n<table>{}\n", "<td>404".repeat(size / 7))),
    ("tags left open", |size| format!("{HEAD}| 200 | OK | |\n\n{}\n", "<b><s>".repeat(size / 6))),
    ("addresses in a cell", |size| format!("{HEAD}| 200 | OK | {} |\n", "https://a.b/c ".repeat(size / 14))),
    ("links in a cell", |size| format!("{HEAD}| 200 | OK | {} |\n", "[a](https://a.b) ".repeat(size / 17))),
    ("code in a cell", |size| format!("{HEAD}| 200 | OK | {} |\n", "`a` *b* ".repeat(size / 8))),
    ("headings", |size| "# a\n\n".repeat(size / 5) + HEAD + "| 200 | OK | |\n"),
    ("headings in quotes", |size| "> # a\n\n".repeat(size / 7) + HEAD + "| 200 | OK | |\n"),
    ("tables", |size| format!("{HEAD}| 200 | OK | |\n\n").repeat(size / 60)),
    ("tables under a heading", |size| "# 2xx\n\n".to_owned() + &format!("{HEAD}| 200 | OK | |\n\n").repeat(size / 60)),
    ("columns", |size| {
        format!("|{}\n|{}\n|{}\n", " a |".repeat(size / 12), "---|".repeat(size / 12), " 404 |".repeat(size / 12))
    }),
    ("long messages", |size| {
        (0..size / 2000)
            .fold(HEAD.to_owned(), |page, row| page + &format!("| {} | {}{row} | |\n", 100 + row, "word ".repeat(398)))
    }),
    ("definitions", |size| format!("{HEAD}| 200 | OK | |\n\n{}", "[a]: https://a.b\n".repeat(size / 17))),
    ("footnotes", |size| format!("{HEAD}| 200 | OK | |\n\n{}", "[^a]: text\n\n".repeat(size / 12))),
    ("quotes", |size| format!("{} | a | b |\n\n{HEAD}| 200 | OK | |\n", ">".repeat(size.min(2_000)))),
];

fn rows(size: usize) -> String {
    (0..size / 40).fold(HEAD.to_owned(), |mut page, row| {
        let _ = writeln!(page, "| {} | M{row} | What it is for, in words. |", 100 + row % 500);
        page
    })
}

fn time(run: impl Fn()) -> Duration {
    let times = (0..3).map(|_| {
        let start = Instant::now();
        run();
        start.elapsed()
    });
    times.min().unwrap_or_default()
}

#[test]
#[ignore = "prints timings and asserts nothing"]
fn growth() {
    println!("{:<22}{:>12}{:>12}{:>12}{:>14}", "page", "50 kB", "100 kB", "200 kB", "× the parser");
    for (name, page) in CASES {
        let sizes = [50_000, 100_000, 200_000].map(page);
        let times = sizes.each_ref().map(|page| {
            time(|| {
                let read = read("page.md", page.as_bytes(), "");
                drop(read.faults.render(&read.page.source));
            })
        });
        let parser = time(|| {
            Parser::new_ext(&sizes[2], Options::ENABLE_TABLES).count();
        });
        let ratio = times[2].as_secs_f64() / parser.as_secs_f64();
        println!("{name:<22}{:>12.2?}{:>12.2?}{:>12.2?}{ratio:>14.2}", times[0], times[1], times[2]);
    }
}

#[test]
#[ignore = "prints timings and asserts nothing"]
fn prose_of_5_mb() {
    let page = "Words of prose, with a *mark* here and a `code` there.\n\n".repeat(90_000) + HEAD + "| 200 | OK | |\n";
    let ours = time(|| drop(read("page.md", page.as_bytes(), "")));
    let parser = time(|| {
        Parser::new_ext(&page, Options::ENABLE_TABLES).count();
    });
    println!("\nprose of 5 MB: {ours:.2?}, {:.2} × the parser", ours.as_secs_f64() / parser.as_secs_f64());
}

/// A page twice as long must not take more than 2.3 times the instructions.
#[test]
#[ignore = "needs valgrind"]
fn instructions_are_linear() {
    let mut steep = Vec::new();
    for (name, _) in CASES {
        // What the test program itself takes.
        let idle = instructions(name, 0);
        let [small, large] = [100_000, 200_000].map(|size| instructions(name, size) - idle);
        let percent = 100 * large / small;
        println!("{name:<26}{:>10} k instructions for 100 kB, {percent} % of that for 200 kB", small / 1000);
        if percent > 230 {
            steep.push(*name);
        }
    }
    assert!(steep.is_empty(), "not linear: {steep:?}");
}

fn instructions(case: &str, size: usize) -> u64 {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(env::current_exe().unwrap());
    command.args(["--ignored", "--exact", "tests::growth::one_case"]).env("CASE", case).env("SIZE", size.to_string());
    let said = String::from_utf8(command.output().unwrap().stderr).unwrap();
    let count = said.rsplit_once("Collected : ").unwrap_or_else(|| panic!("{said}")).1;
    count.split_whitespace().next().unwrap().parse().unwrap()
}

#[test]
#[ignore = "counted by `instructions_are_linear`"]
fn one_case() {
    let (Ok(case), Ok(size)) = (env::var("CASE"), env::var("SIZE")) else { return };
    let (_, page) = CASES.iter().find(|(name, _)| *name == case).unwrap();
    let size: usize = size.parse().unwrap();
    if size > 0 {
        let read = read("page.md", page(size).as_bytes(), "");
        drop(read.faults.render(&read.page.source));
    }
}
