#!/usr/bin/env python3
"""Measures the generated type and its peers.

measure.py write    measures everything, and writes the tables of docs/performance.md and its picture (20 minutes; needs valgrind and binutils)
measure.py draw     draws the picture again, from the tables
measure.py hold     counts instructions alone, and fails where one is more than 10 % (and one instruction) off docs/performance.md
"""

import concurrent.futures
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import compile_time
import many_rows
import picture

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent.parent / "docs/performance.md"
OURS = "status-core"
PEERS = [OURS, "http", "strum", "num_enum", "thiserror", "displaydoc", "phf", "match"]
SETS = {"given": "the given page", "iana": "all statuses of `http`"}
INPUTS = 4096
CASES = HERE / "target/release/status-bench"


def cargo(*arguments):
    subprocess.run(["cargo", *arguments], cwd=HERE, check=True, stdout=subprocess.DEVNULL)


def cases():
    cargo("build", "--release", "--locked", "--bin", "status-bench")
    return subprocess.run([CASES], check=True, capture_output=True, text=True).stdout.splitlines()


def executed(case, times):
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", CASES, case, str(times)]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    return int(re.search(r"Collected : (\d+)", output)[1])


def instructions(wanted):
    """Instructions for one input: what a second round over all inputs adds."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = pool.map(lambda case: (executed(case, 2) - executed(case, 1)) / INPUTS, wanted)
        return dict(zip(wanted, counts))


def nanoseconds():
    """Medians of the benchmark harness."""
    results = HERE / "target/criterion"
    shutil.rmtree(results, ignore_errors=True)
    cargo("bench", "--locked", "--bench", "wall", "--", "--quiet")
    times = {}
    for path in results.glob("**/new/benchmark.json"):
        case = json.loads(path.read_text())
        median = json.loads((path.parent / "estimates.json").read_text())["median"]["point_estimate"]
        times[case["group_id"] + "/" + case["function_id"]] = median / case["throughput"]["Elements"]
    return times


def operation_table(page, times, counts):
    """One row for each operation: our time, and each peer's as a multiple of it."""
    rows = {}
    for case in times:
        name, operation, peer = case.split("/")
        if name == page:
            rows.setdefault(operation, {})[peer] = (times[case], counts[case])
    order = list(dict.fromkeys(case.split("/")[1] for case in counts))
    lines = [["operation", f"{OURS}: ns (instructions)", *PEERS[1:]]]
    for operation in order:
        row = rows[operation]
        time, count = row[OURS]
        cells = [f"{time / row[peer][0]:.2f} ({row[peer][0]:.1f}, {row[peer][1]:.0f})" if peer in row else "" for peer in PEERS[1:]]
        lines.append([operation, f"{time:.2f} ({count:.0f})", *cells])
    return table(lines)


def table(lines):
    lines = [lines[0], ["---"] * len(lines[0]), *lines[1:]]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def sections(page, peer):
    cargo("rustc", "-q", "--release", "--locked", "--bin", "size", "--", "--cfg", f'peer="{peer}"', "--cfg", f'page="{page}"')
    output = subprocess.run(["size", "-A", "-d", HERE / "target/release/size"], check=True, capture_output=True, text=True).stdout
    sizes = dict(line.split()[:2] for line in output.splitlines() if line.startswith("."))
    return {name: int(sizes[name]) for name in [".text", ".rodata", ".data.rel.ro", ".rela.dyn"]}


def size_table():
    lines = [["set", "type", "code", "read-only data", "pointers and their relocations"]]
    for page in SETS:
        without = sections(page, "none")
        for peer in [OURS, "http", "strum", "phf", "match"]:
            code, data, pointers, relocations = (size - without[name] for name, size in sections(page, peer).items())
            lines.append([SETS[page], peer, code, data, pointers + relocations])
    return table(lines)


def machine():
    model = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())
    compiler = subprocess.run(["rustc", "--version"], check=True, capture_output=True, text=True).stdout.strip()
    name = model[1] if model else platform.machine()
    return f"{os.cpu_count()} cores of {name}, {compiler}, {time.strftime('%Y-%m-%d')}."


def replace(parts):
    text = PAGE.read_text()
    for name, content in parts.items():
        pattern = rf"(<!-- {name} -->\n).*?(<!-- end -->)"
        text, found = re.subn(pattern, lambda match: f"{match[1]}\n{content}\n\n{match[2]}", text, flags=re.S)
        assert found == 1, f"docs/performance.md has no place for {name}"
    PAGE.write_text(text)


def write():
    parts = {"machine": machine()}
    counts = instructions(cases())
    times = nanoseconds()
    for page in SETS:
        parts[f"operations: {page}"] = operation_table(page, times, counts)
    parts["sizes"] = size_table()
    parts.update(compile_time.tables(HERE, table))
    parts["many rows"] = table(many_rows.rows(HERE))
    (HERE / "target/tables.json").write_text(json.dumps(parts))
    replace(parts)
    picture.draw()


def hold():
    """Compares our instructions with those of the page."""
    text = PAGE.read_text()
    counts = instructions([case for case in cases() if case.endswith("/" + OURS)])
    moved = 0
    for case, count in counts.items():
        page, operation, _ = case.split("/")
        part = text.split(f"<!-- operations: {page} -->")[1].split("<!-- end -->")[0]
        found = re.search(rf"\| {re.escape(operation)} \| [\d.]+ \((\d+)\)", part)
        if not found:
            print(f"{page}: {operation}: docs/performance.md does not say how many instructions")
            moved += 1
            continue
        committed = float(found[1])
        if abs(count - committed) > max(0.1 * committed, 1):
            print(f"{page}: {operation}: {count:.0f} instructions, docs/performance.md says {committed:.0f}")
            moved += 1
    print(f"{len(counts) - moved} passed, {moved} failed")
    return moved


if __name__ == "__main__":
    commands = {"write": write, "draw": picture.draw, "hold": hold}
    if len(sys.argv) != 2 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    sys.exit(commands[sys.argv[1]]())
