"""Draws docs/performance.svg from the tables of docs/performance.md: status-core's cost as a part of its peers'."""

import base64
import html
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs/performance.md"
# For each table of the page: its rows, and the columns that have the ratio to a peer.
RUN = "operations: iana"
PARTS = {
    "When it runs, 62 statuses": [
        (RUN, "from a `u16`", ["http", "strum"]),
        (RUN, "message", ["http", "strum"]),
        (RUN, "class", ["http"]),
        (RUN, "`Display` into a buffer", ["http", "strum"]),
        (RUN, "parse `404`", ["strum", "match"]),
        (RUN, "parse `Not Found`", ["strum", "match"]),
    ],
    "When it is compiled, processor time": [
        ("cold check", "strum with http", ["CPU ÷ this"]),
        ("edited", "strum with http", ["CPU ÷ this"]),
    ],
    "A row of a page of 500, instructions of a check": [
        ("many rows", "status-core", ["÷ strum with http's", "÷ thiserror's"]),
    ],
}
NAMES = {
    "cold check": "from nothing, with dependencies, beside strum with http",
    "edited": "after an edit, beside strum with http",
    "many rows": "beside",
}
WIDTH, LABEL, SCALE, LONGEST, LINE, EDGE = 760, 380, 200, 1.6, 22, 16
STYLE = """<style>
text { font: 13px system-ui, sans-serif; fill: #1f2328 } .head { font-weight: 600 } .note { fill: #59636e }
.less { fill: #1a7f37 } .more { fill: #bc4c00 } line { stroke: #59636e; stroke-dasharray: 3 3 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .note { fill: #9198a1 } .less { fill: #3fb950 } .more { fill: #f0883e } line { stroke: #9198a1 } }
</style>"""


def cells(table):
    """The cells of a table of the page, by the names of row and column."""
    part = PAGE.read_text().split(f"<!-- {table} -->")[1].split("<!-- end -->")[0]
    head, _, *rows = ([cell.strip() for cell in line.split("|")[1:-1]] for line in part.strip().splitlines())
    return {(row[0], name): cell for row in rows for name, cell in zip(head, row)}


def bars(table, row, columns):
    """A label and a ratio for each column that has one."""
    found = cells(table)
    for column in columns:
        ratio = re.match(r"[\d.]+", found.get((row, column), ""))
        assert ratio, f"docs/performance.md has no {row} beside {column}"
        peer = column.removeprefix("÷ ").removesuffix("'s")
        name = NAMES.get(table) or f"{row.replace('`', '')}, beside"
        yield (name if column.startswith("CPU") else f"{name} {peer}"), float(ratio[0])


def draw():
    y, shapes = EDGE + LINE, []
    text = lambda x, content, kind="": shapes.append(f'<text x="{x}" y="{y - 6}"{kind and f" class={chr(34)}{kind}{chr(34)}"}>{html.escape(content)}</text>')
    text(EDGE, "status-core’s cost, where the peer’s is 1: shorter is better", "note")
    for title, rows in PARTS.items():
        y += LINE * 1.5
        text(EDGE, title, "head")
        for label, ratio in (bar for row in rows for bar in bars(*row)):
            y += LINE
            length = min(ratio, LONGEST) * SCALE
            text(EDGE, label)
            shapes.append(f'<rect x="{LABEL}" y="{y - 17}" width="{length:.1f}" height="14" rx="2" class="{"less" if ratio <= 1 else "more"}"/>')
            text(f"{LABEL + length + 6:.1f}", f"{ratio:.2f}")
    one, height = LABEL + SCALE, y + EDGE
    shapes.append(f'<line x1="{one}" y1="{EDGE + LINE}" x2="{one}" y2="{y}"/>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height:.0f}" role="img" aria-label="status-core’s cost beside its peers">'
    svg = "\n".join([head, STYLE, *shapes, "</svg>\n"])
    (ROOT / "docs/performance.svg").write_text(svg)
    # For rustdoc, which copies no pictures: the same, in the page.
    data = base64.b64encode(svg.encode()).decode()
    (ROOT / "status-core/src/performance.md").write_text(f"[beside its peers]: data:image/svg+xml;base64,{data}\n\n")
