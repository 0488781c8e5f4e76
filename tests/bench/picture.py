"""Draws docs/performance.svg from the tables of docs/performance.md: status-core's cost divided by its peers'."""

import base64
import html
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PAGE = ROOT / "docs/performance.md"
# Heads of the picture; for each the tables of the page, their rows, and the columns with the ratios.
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
    "When it is compiled, processor time of a check": [
        ("cold check", "strum with http", ["CPU ÷ this"]),
        ("edited", "strum with http", ["CPU ÷ this"]),
    ],
    "A row of a page of 500, instructions of a check": [
        ("many rows", "status-core", ["÷ strum with http's", "÷ thiserror's"]),
    ],
}
NAMES = {
    "cold check": "from nothing, beside strum with http",
    "edited": "after an edit, beside strum with http",
    "many rows": "beside",
}
# Pixels, but for LONGEST: bars begin at LABEL; a ratio of 1 ends at ONE; longer ratios are cut at LONGEST.
WIDTH, LABEL, ONE, LONGEST, LINE, EDGE = 760, 380, 580, 1.6, 22, 16
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


def text(x, y, content, kind="label"):
    return f'<text x="{x:.0f}" y="{y - 6:.0f}" class="{kind}">{html.escape(content)}</text>'


def draw():
    y = EDGE + LINE
    shapes = [text(EDGE, y, "status-core’s cost; shorter is better", "note"), text(ONE - 50, y, "the peer’s: 1", "note")]
    for title, rows in PARTS.items():
        y += LINE * 1.5
        shapes.append(text(EDGE, y, title, "head"))
        for label, ratio in (bar for row in rows for bar in bars(*row)):
            y += LINE
            length = min(ratio, LONGEST) * (ONE - LABEL)
            kind = "less" if ratio <= 1 else "more"
            shapes.append(text(EDGE, y, label))
            shapes.append(f'<rect x="{LABEL}" y="{y - 17:.0f}" width="{length:.0f}" height="14" rx="2" class="{kind}"/>')
            shapes.append(text(LABEL + length + 6, y, f"{ratio:.2f}"))
    shapes.append(f'<line x1="{ONE}" y1="{EDGE + LINE}" x2="{ONE}" y2="{y:.0f}"/>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {y + EDGE:.0f}" role="img" aria-label="status-core’s cost beside its peers">'
    svg = "\n".join([head, STYLE, *shapes, "</svg>\n"])
    (ROOT / "docs/performance.svg").write_text(svg)
    # rustdoc copies no pictures: the same as an address.
    data = base64.b64encode(svg.encode()).decode()
    (ROOT / "status-core/src/performance.md").write_text(f"[beside its peers]: data:image/svg+xml;base64,{data}\n\n")
