"""Compile time, of whole processes: each tool compiles a small crate in turn, again and again."""

import json
import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

ROUNDS = 5
OURS = "status-core"
HTTP = 'http = "1.5"\n'
INTO_HTTP = """
impl From<{name}> for http::StatusCode {{
    fn from(status: {name}) -> Self {{ Self::from_u16(status as u16).unwrap() }}
}}
"""

# What each crate depends on; its code is in `sources`.
DEPENDENCIES = {
    OURS: 'status-core = { path = "CORE" }\n',
    "a macro with the same dependencies that does nothing": 'nothing = { path = "nothing" }\n' + HTTP,
    "an enum by hand, with http": HTTP,
    "displaydoc": 'displaydoc = "0.2"\n',
    "thiserror": 'thiserror = "2"\n',
    "strum": 'strum = { version = "0.28", features = ["derive"] }\n',
    "strum with http": 'strum = { version = "0.28", features = ["derive"] }\n' + HTTP,
    "askama, fewest features": 'askama = { version = "0.16", default-features = false, features = ["derive", "std"] }\n',
    "pest": 'pest = "2"\npest_derive = "2"\n',
    "utoipa": 'utoipa = "6"\n',
}

NOTHING = """
[package]
name = "nothing"
version = "0.0.0"
edition = "2024"
[lib]
proc-macro = true
[dependencies]
"""


def sources(bench):
    """The code of each crate: the given page's statuses, for the enums."""
    messages = subprocess.run(
        ["cargo", "build", "-q", "--release", "--locked", "--message-format=json", "--lib"],
        cwd=bench, check=True, capture_output=True, text=True,
    ).stdout.splitlines()
    outs = [json.loads(line) for line in messages if '"build-script-executed"' in line]
    folder = next(Path(out["out_dir"]) for out in outs if "status-bench" in out["package_id"]) / "given"
    enum = {name: (folder / f"{name}.rs").read_text() for name in ["Match", "Strum", "ThisError", "DisplayDoc"]}
    own = '/// Ours.\n#[status_core::status_table("page.md")]\npub enum Status {}\n'
    return {
        OURS: own,
        "a macro with the same dependencies that does nothing": "nothing::nothing!();\n",
        "an enum by hand, with http": enum["Match"] + (folder / "functions.rs").read_text() + INTO_HTTP.format(name="Match"),
        "displaydoc": enum["DisplayDoc"],
        "thiserror": enum["ThisError"],
        "strum": enum["Strum"],
        "strum with http": enum["Strum"] + INTO_HTTP.format(name="Strum"),
        "askama, fewest features": '#[derive(askama::Template)]\n#[template(source = "{{ code }}", ext = "txt")]\npub struct Page { pub code: u16 }\n',
        "pest": '#[derive(pest_derive::Parser)]\n#[grammar_inline = "code = { ASCII_DIGIT{3} }"]\npub struct Reader;\n',
        "utoipa": "#[derive(utoipa::ToSchema)]\npub struct Status { pub code: u16 }\n",
    }


def make(folder, bench, name, code):
    core = bench.parent.parent / "status-core"
    (folder / "src").mkdir(parents=True)
    manifest = '[package]\nname = "measured"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n[dependencies]\n'
    (folder / "Cargo.toml").write_text(manifest + DEPENDENCIES[name].replace("CORE", str(core)))
    (folder / "src/lib.rs").write_text(code)
    shutil.copy(bench.parent.parent / "docs/http-status-codes.md", folder / "src/page.md")
    if "nothing" in DEPENDENCIES[name]:
        inner = folder / "nothing/src"
        inner.mkdir(parents=True)
        (inner / "lib.rs").write_text(
            "#[proc_macro]\npub fn nothing(tokens: proc_macro::TokenStream) -> proc_macro::TokenStream { tokens }\n"
        )
        workspace = (bench.parent.parent / "Cargo.toml").read_text()
        line = lambda name: re.search(rf"^{name} = .*$", workspace, re.M)[0]
        wanted = ["proc-macro2", "pulldown-cmark", "quote", "syn"]
        (inner.parent / "Cargo.toml").write_text(NOTHING + "\n".join(map(line, wanted)) + "\n")
    subprocess.run(["cargo", "-q", "fetch"], cwd=folder, check=True)


def run(folder, *command, env=None):
    """Wall and processor seconds of a command with all its children."""
    start = time.monotonic()
    process = subprocess.Popen(["cargo", "-q", "--offline", *command], cwd=folder, stderr=subprocess.DEVNULL, env=env)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, f"{folder}: cargo {command} failed"
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime


def cold(folder, command):
    """From nothing; without the incremental data that crates of a registry have none of."""
    shutil.rmtree(folder / "target", ignore_errors=True)
    return run(folder, command, env={**os.environ, "CARGO_INCREMENTAL": "0"})


def edited(folder, name, number):
    """A check after an edit of a text, on the page or in the enum."""
    file, text = ("page.md", "retired") if name == OURS else ("lib.rs", 'message = "Upgrade Required')
    path = folder / "src" / file
    path.write_text(re.sub(rf"({text})\d*", rf"\g<1>{number}", path.read_text()))
    return run(folder, "check")


def rounds(names, measure):
    """The tools in turn, so that a drift of the machine meets all of them alike."""
    results = {name: [] for name in names}
    for number in range(ROUNDS):
        for name in names:
            results[name].append(measure(name, number))
    return results


def rows(results):
    """Medians, and the median of the ratios of each round."""
    lines = []
    for name, pairs in results.items():
        wall, cpu = (statistics.median(pair[kind] for pair in pairs) for kind in (0, 1))
        ratios = ["", ""]
        if name != OURS:
            each = [[ours[kind] / other[kind] for ours, other in zip(results[OURS], pairs)] for kind in (0, 1)]
            ratios = [f"{statistics.median(ratio):.2f}" for ratio in each]
        lines.append([name, f"{wall:.2f}", f"{cpu:.2f}", *ratios])
    return lines


def crates(folder):
    tree = subprocess.run(["cargo", "tree", "--prefix", "none"], cwd=folder, check=True, capture_output=True, text=True)
    return len({line.split(" (")[0] for line in tree.stdout.splitlines()}) - 1


def tables(bench, table):
    """The tables of the page's part on compile time."""
    code = sources(bench)
    with tempfile.TemporaryDirectory() as root:
        folders = {name: Path(root) / str(number) for number, name in enumerate(DEPENDENCIES)}
        for name, folder in folders.items():
            make(folder, bench, name, code[name])
        head = ["", "wall s", "CPU s", "status-core's wall ÷ this", "CPU ÷ this"]
        checks = rows(rounds(DEPENDENCIES, lambda name, _: cold(folders[name], "check")))
        counted = [[*line, crates(folders[line[0]])] for line in checks]
        pair = [OURS, "strum with http"]
        builds = rows(rounds(pair, lambda name, _: cold(folders[name], "build")))
        for name in pair:
            run(folders[name], "check")
        unchanged = rows(rounds(pair, lambda name, _: run(folders[name], "check")))
        edits = rows(rounds(pair, lambda name, number: edited(folders[name], name, number)))
        return {
            "cold check": table([[*head, "crates"], *counted]),
            "cold build": table([head, *builds]),
            "unchanged": table([head, *unchanged]),
            "edited": table([head, *edits]),
            "macro": table(expansion(Path(root), bench, code)),
            "expanded": expanded(bench),
            "growth": "```text\n" + growth(bench) + "\n```",
        }


COPIES = 50


def expansion(root, bench, code):
    """Time in which the compiler expands one enum, and checks it: the growth with the number of copies."""
    lines = [["", "statuses", "expanding, ms", "÷ strum's", "checking its code, ms", "for each status, ms"]]
    page = bench.parent.parent / "docs/http-status-codes.md"
    many = "| Code | Message |\n| --- | --- |\n" + "".join(f"| {n} | Message {n} |\n" for n in range(100, 600))
    results = {}
    for name, pages in [(OURS, [page.read_text(), many]), ("strum with http", [None]), ("thiserror", [None]), ("displaydoc", [None])]:
        for text in pages:
            folder = root / f"expansion-{len(results)}"
            make(folder, bench, name, "")
            if text:
                (folder / "src/page.md").write_text(text)
            copies = COPIES if text != many else 4
            lib = folder / "src/lib.rs"
            times = {0: [], copies: []}
            passes(folder)
            for number in range(2 * ROUNDS):
                count = 0 if number % 2 else copies
                lib.write_text("".join(f"pub mod m{n} {{ {code[name]} }}\n" for n in range(count)) + f"// {number}\n")
                times[count].append(passes(folder))
            per = [(statistics.median(t[kind] for t in times[copies]) - statistics.median(t[kind] for t in times[0])) / copies for kind in (0, 1)]
            results[name, text == many] = per
    base = results["strum with http", False][0]
    for (name, is_many), (expanding, checking) in results.items():
        statuses = 500 if is_many else code["strum"].count("#[strum(")
        each = 1000 * checking / statuses
        lines.append([name, statuses, f"{1000 * expanding:.2f}", f"{expanding / base:.2f}", f"{1000 * checking:.1f}", f"{each:.2f}"])
    return lines


def expanded(bench):
    """The size of the generated code, which a test of the macro holds."""
    lines = (bench.parent / "golden/bytes-per-row.txt").read_text().split()
    given, iana = lines[1::2]
    return f"Generated code, in bytes for each row: {given} on the given page, {iana} with 62 statuses and no purposes."


def growth(bench):
    """The reader's own times, which a test of the macro prints."""
    command = ["cargo", "test", "-q", "--release", "--locked", "-p", "status-macros", "growth", "--", "--ignored", "--nocapture", "--test-threads=1"]
    output = subprocess.run(command, cwd=bench.parent.parent, check=True, capture_output=True, text=True).stdout
    return "\n".join(line.rstrip() for line in output.splitlines() if ("  " in line or "the parser" in line) and "instructions" not in line)


def passes(folder):
    """Seconds of expansion, and of all that follows, as the compiler tells them."""
    environment = {**os.environ, "RUSTC_BOOTSTRAP": "1", "CARGO_INCREMENTAL": "0", "RUSTFLAGS": "-Ztime-passes"}
    command = ["cargo", "--offline", "check"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
    found = dict((name, float(seconds)) for seconds, name in re.findall(r"time:\s*([\d.]+);.*?\t(\w+)$", done.stdout + done.stderr, re.M))
    assert "macro_expand_crate" in found, done.stdout + done.stderr
    return found["macro_expand_crate"], found["total"] - found["macro_expand_crate"]
