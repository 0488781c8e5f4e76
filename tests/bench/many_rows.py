"""The cost of one row of a page of 500 in a check: processor time, and instructions, which are the same in every run."""

import os
import re
import statistics
import subprocess
import tempfile
from pathlib import Path

from compile_time import OURS, ROUNDS, make, run, sources

CODES = range(100, 600)
PEERS = ["strum with http", "thiserror"]
FULL = OURS + ", with purposes and links"
# Cargo uses it for the measured crate only, not for dependencies.
WRAPPER = """#!/bin/sh
exec valgrind --tool=callgrind --callgrind-out-file="$COUNTS.%p" --log-file=/dev/null "$@"
"""
# Functions of the compiler: evaluation of constants, and the preparation of their code, which the former contains.
EVALUATION = r"eval_queries::eval_(?:static_initializer|to_allocation_raw)_provider \["
PREPARATION = r"rustc_mir_transform::mir_for_ctfe \["


def page(row):
    return "| Code | Message | Purpose |\n| --- | --- | --- |\n" + "".join(row.format(code=code) for code in CODES)


PAGES = {
    OURS: page("| {code} | Message {code} | |\n"),
    FULL: page("| [{code}](https://example.com/statuses/{code}) | Message {code} | The resource of number {code} is not here. |\n"),
}


def enum(code):
    """A peer's enum with 500 statuses, from that of the given page, whose first status is `200 OK`."""
    first = re.search(r"\{\n(.*?    Ok = 200,\n)", code, re.S)[1]
    put = lambda text, number: re.sub(r"\bOk\b", f"Message{number}", text.replace("200", str(number)).replace("OK", f"Message {number}"))
    code = re.sub(r"\{\n.*?\n\}\n", lambda _: "{\n" + "".join(put(first, number) for number in CODES) + "}\n", code, count=1, flags=re.S)
    return re.sub(r"&\[Self::.*?\]", lambda _: "&[" + ", ".join(f"Self::Message{number}" for number in CODES) + "]", code)


def instructions(folder):
    """The compiler's instructions, and the share of its interpreter."""
    counts = folder / "counts"
    for old in folder.glob("counts.*"):
        old.unlink()
    (folder / "src/lib.rs").touch()
    environment = {**os.environ, "CARGO_INCREMENTAL": "0", "COUNTS": str(counts), "RUSTC_WORKSPACE_WRAPPER": str(folder / "wrapper")}
    run(folder, "check", env=environment)
    # A small one is of a call that only asks for the version.
    largest = max(folder.glob("counts.*"), key=lambda path: path.stat().st_size)
    command = ["callgrind_annotate", "--inclusive=yes", "--threshold=99.9", largest]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    number = lambda text: int(text.replace(",", ""))
    total = number(re.search(r"([\d,]+).*PROGRAM TOTALS", listed)[1])
    within = lambda name: sum(number(count) for count in re.findall(rf"^ *([\d,]+).*{name}", listed, re.M))
    return total, (within(EVALUATION) - within(PREPARATION)) / total


def measured(folder, bench, code, name):
    """Seconds of a processor and millions of instructions for a row, and the interpreter's share of the whole check."""
    make(folder, bench, OURS if name in PAGES else name, "")
    if name in PAGES:
        (folder / "src/page.md").write_text(PAGES[name])
    (folder / "wrapper").write_text(WRAPPER)
    (folder / "wrapper").chmod(0o755)
    full = code[OURS] if name in PAGES else enum(code[name])
    times, counts = {"": [], full: []}, {}
    whole = {**os.environ, "CARGO_INCREMENTAL": "0"}
    run(folder, "check", env=whole)
    for number in range(ROUNDS):
        for source in times:
            (folder / "src/lib.rs").write_text(f"{source}// {number}\n")
            times[source].append(run(folder, "check", env=whole)[1])
    for source in times:
        (folder / "src/lib.rs").write_text(source)
        counts[source], share = instructions(folder)
    seconds = statistics.median(times[full]) - statistics.median(times[""])
    return seconds / len(CODES), (counts[full] - counts[""]) / len(CODES) / 1e6, share


def rows(bench):
    """The rows of the page's table."""
    code = sources(bench)
    with tempfile.TemporaryDirectory() as root:
        names = [*PAGES, *PEERS]
        results = {name: measured(Path(root) / str(number), bench, code, name) for number, name in enumerate(names)}
    rows = [["", "CPU, ms a row", "instructions, millions a row", *(f"÷ {peer}'s" for peer in PEERS), "the interpreter's share of the check"]]
    for name, (seconds, count, share) in results.items():
        ratios = [f"{count / results[peer][1]:.2f}" for peer in PEERS]
        rows.append([name, f"{1000 * seconds:.2f}", f"{count:.2f}", *ratios, f"{100 * share:.0f} %"])
    return rows
