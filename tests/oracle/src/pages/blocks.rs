//! What is on a page beside its tables.

use super::{Writer, harms};

pub(super) const HEADINGS: &[&str] = &[
    "# {w}",
    "## {w}",
    "## The *{w}* ##",
    "### `{w}`",
    "#### Errors of {w}",
    "{w}\n===",
    "{w} and\nmore\n---",
    "<h2>{w}</h2>",
    "<h3 align=\"center\">{w} <i>here</i></h3>",
    "<h2>\n\n{w}\n\n</h2>",
    "> ## {w}",
    "- ### {w}",
    "## Errors",
];

/// Headings that name a class; `{n}` is its digit.
pub(super) const CLASSES: &[&str] =
    &["## {w} ({n}xx)", "## {n}XX", "## {w} {n}xx", "{w} ({n}xx)\n---", "<h2>{w} ({n}xx)</h2>"];

pub(super) const BLOCKS: &[&str] = &[
    "A paragraph on the {w}.",
    "A paragraph on the {w}\nof two lines.",
    "A line of {w}  \nand a break, and\\\nanother.",
    "- {w}\n- more",
    "* {w}\n  * nested\n\n    and a paragraph",
    "1. {w}\n2. more",
    "1) {w}\n   - nested",
    "- [ ] {w}\n- [x] done",
    "> A quote of {w}\nthat goes on.",
    "> [!TIP]\n> Do the {w}.",
    "> [!CAUTION]\n> - {w}\n>\n> more",
    "```http\nGET /{w} HTTP/1.1\n```",
    "~~~~\n{w} ``` a\n~~~~",
    "```markdown\n| Code | Message |\n| --- | --- |\n| 418 | {w} |\n```",
    "    indented {w}",
    "<!-- {w} -->",
    "<!--\n{w}\n\nmore\n-->",
    "<p align=\"center\">{w}</p>",
    "<p>\n  <b>{w}</b>\n</p>",
    "<details>\n<summary>{w}</summary>\n\nHidden text.\n\n</details>",
    "<pre>\n{w}\n\nmore\n</pre>",
    "<?php echo {w} ?>",
    "<!DOCTYPE {w}>",
    "<![CDATA[ {w} ]]>",
    "<br>",
    "<a id=\"{w}\"></a>",
    "<img src=\"{w}.png\" alt=\"a > b\">",
    "<kbd>{w}</kbd> and <sub>below</sub> it",
    "---",
    "* * *",
    "Text[^{w}] with a note.\n\n[^{w}]: The note.",
    "See [it][{w}].\n\n[{w}]: https://example.com/{w} 'A title'",
    "![{w}](x.png) and <https://example.com/{w}>",
    "**{w}** _and_ ~~not~~ `this` &amp; that",
    "It costs $5, $6 with {w}.",
    "[{w}]: <https://example.com/a b>",
    "<dl><dt>{w}</dt><dd>more</dd></dl>",
    "Term {w} || more",
    "Use `a | {w}`.",
];

/// Blocks that hide something, look like a row outside any table, or change the block below them.
pub(super) const ODD_BLOCKS: &[&str] = &[
    "| 404 | {w} | a |",
    "404 | {w}",
    "| Code | Message |\n| {w} | a |",
    "| Code | Message |\n\n| --- | --- |\n| 404 | {w} |",
    "<table><tr><th>Code</th><th>Message</th></tr><tr><td>404</td><td>{w}</td></tr></table>",
    "<table>\n<tr><td><b>404</b></td><td>{w}</td></tr>\n</table>",
    "<table><tr><td>\n\n`404`\n\n</td><td>{w}</td></tr></table>",
    "<table><tr><td>Status code: 500<td>{w}</table>",
    "<table><tr><td>&#52;04</td><td>{w}</td></tr></table>",
    "<!-- a --><table><tr><td>404<td>{w}</table>",
    "`<table><tr><td>404<td>{w}</table>",
    "- {w}\n<div>404 | a</div>",
    "- [ ]\n{w}",
    "- [ ]",
    "[{w}]: https://example.com",
    "[{w}]: https://example.com\n\"title",
    "[{w}]:\n/url",
    "***\n[{w}]: https://example.com",
    "[^{w}]: nobody refers to it\n\n    more",
    "[^{w}]:",
    "<h2>{w}",
    "<h2>Errors</h2>",
    "> ## Errors",
    "- # Errors",
    "Errors\n===",
    "## Errors <!-- {w} -->",
    "## ~~Errors~~",
    "# 404",
    "### Server errors (5xx)",
    "<h2 hidden>{w} (4xx)</h2>",
    "<p>{w}\n\n</p></div></table>",
    "</details>",
    "</td></tr></table>",
    "<div>\n{w}\n</div>\nmore",
    "<b>{w}",
    "<s>{w}",
    "*{w}",
    "`{w}",
    "\\",
    "&nbsp;",
    "|",
    "| |",
    "a | b\n- | -",
    "| {w} |\n| :-: |",
    "{w}\n:-",
    "{w}\n-",
    "+ ",
    ">",
    "1.",
    "    | 404 | {w} |",
    "\t| 404 | {w} |",
    "```\n| 404 | {w} |\n``` a",
];

pub(super) const FRONT_MATTERS: &[&str] = &["---\ntitle: {w}\n---", "---\n# {w}\ncode: 404\n\nmore: [a, b]\n---"];

pub(super) const ODD_FRONT_MATTERS: &[&str] = &[
    "--- \ntitle: {w}\n---",
    "---\ntitle: {w}\n...",
    "---\ntitle: {w}",
    "\n---\ntitle: {w}\n---",
    "---\n| Code | Message |\n| --- | --- |\n| 404 | {w} |\n---",
    "---\n---",
    "+++\ntitle = {w}\n+++",
    "\u{feff}---\ntitle: {w}\n---",
];

impl Writer {
    /// The first blocks of the page.
    pub(crate) fn opening(&mut self) -> Vec<String> {
        let mut blocks = Vec::new();
        if self.random.percent(12) {
            let form = self.odd_or_plain(50, ODD_FRONT_MATTERS, FRONT_MATTERS);
            blocks.push(self.fill(form));
        }
        let title = self.fill("# The {w}");
        blocks.push(if self.random.percent(5) { format!("\u{feff}{title}") } else { title });
        blocks
    }

    /// Up to so many blocks.
    pub(crate) fn some_blocks(&mut self, most: usize) -> Vec<String> {
        let count = self.random.below(most + 1);
        (0..count).map(|_| self.block()).collect()
    }

    fn block(&mut self) -> String {
        let form = self.odd_or_plain(12, ODD_BLOCKS, BLOCKS);
        self.fill(form)
    }

    pub(crate) fn heading(&mut self) -> String {
        let form = self.random.pick(HEADINGS);
        self.fill(form)
    }

    pub(crate) fn class_heading(&mut self, class: usize) -> String {
        let form = self.random.pick(CLASSES).replace("{n}", &class.to_string());
        self.fill(&form)
    }

    /// HTML that is left open above one of the blocks, and closed below another, or never.
    pub(crate) fn swallow(&mut self, blocks: &mut Vec<String>) {
        if !self.harms(20) {
            return;
        }
        let (open, close) = self.random.pick(harms::SWALLOWS);
        let at = 1 + self.random.below(blocks.len());
        blocks.insert(at, self.fill(open));
        if self.random.percent(60) {
            let end = at + 1 + self.random.below(blocks.len() - at);
            blocks.insert(end, close.to_owned());
        }
    }
}
