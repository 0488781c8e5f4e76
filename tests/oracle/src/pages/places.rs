//! Where a table is on the page: by itself, or inside of something.

use super::Writer;

/// What is above the table, in front of each of its lines, and below it.
type Place = (&'static str, &'static str, &'static str);

pub(super) const PLACES: &[Place] = &[
    ("> {w}\n>\n", "> ", ""),
    ("> > {w}\n> >\n", "> > ", ""),
    ("", "> ", ""),
    ("> [!NOTE]\n> {w}\n>\n", "> ", ""),
    ("> [!WARNING]\n>\n", "> ", "\n>\n> {w}"),
    ("- {w}\n\n", "  ", ""),
    ("* {w}\n\n", "  ", "\n\n* {w}"),
    ("1. {w}\n\n", "   ", "\n\n2. {w}"),
    ("10) {w}\n\n", "    ", ""),
    ("- [x] {w}\n\n", "  ", ""),
    ("- {w}\n  - {w}\n\n", "    ", ""),
    ("- > {w}\n  >\n", "  > ", ""),
    ("> - {w}\n>\n", ">   ", ""),
    ("<details>\n<summary>{w}</summary>\n\n", "", "\n\n</details>"),
    ("<details open>\n<summary><b>{w}</b></summary>\n<p>\n\n", "", "\n\n</p>\n</details>"),
    ("<div align=\"center\">\n\n", "", "\n\n</div>"),
    ("<div class=\"{w}\"><div>\n\n", "", "\n\n</div></div>"),
    ("<!-- {w} -->\n\n", "", "\n\n<!-- {w} -->"),
];

/// Places that take a table out of the page, or change what it is.
pub(super) const ODD_PLACES: &[Place] = &[
    ("Text[^{w}].\n\n[^{w}]: note\n\n", "    ", ""),
    ("[^{w}]: nobody refers to it\n\n", "    ", ""),
    ("<!--\n", "", "\n-->"),
    ("<!--\n\n", "", "\n\n-->"),
    ("```markdown\n", "", "\n```"),
    ("~~~\n", "", "\n"),
    ("{w}\n\n", "    ", ""),
    ("- {w}\n\n", " ", ""),
    ("- {w}\n\n", "    ", ""),
    ("1. {w}\n\n", "  ", ""),
    ("- [ ]\n", "  ", ""),
    ("- [ ]\n  {w}\n", "  ", ""),
    ("[{w}]: https://example.com\n", "", ""),
    ("[{w}]:\n", "", ""),
    ("<div>\n", "", "\n</div>"),
    ("<div>\n\n", "  ", "\n\n</div>"),
    ("<div>\n\n", "    ", "\n\n</div>"),
    ("<ul><li>\n\n", "", "\n\n</li></ul>"),
    ("<table><tr><td>\n\n", "", "\n\n</td></tr></table>"),
    ("<pre>\n\n", "", "\n\n</pre>"),
    ("<section>\n\n", "", "\n\n</section>"),
    ("<blockquote>\n\n", "", "\n\n</blockquote>"),
    ("<del>\n\n", "", "\n\n</del>"),
    ("<template>\n\n", "", "\n\n</template>"),
    ("<details><summary>\n\n", "", "\n\n</summary></details>"),
    ("> [!NOTE] {w}\n", "> ", ""),
    ("> {w}\n", "", ""),
    ("- {w}\n", "", ""),
    ("- ", "  ", ""),
    ("{w}\n", "", "\n\n{w}"),
    ("  ", "", ""),
    ("1. ", "   ", ""),
    ("> ", "", ""),
    ("# ", "", ""),
    ("\\\n", "", ""),
    ("***\n", "", ""),
    ("{w}\\\n", "", ""),
    ("{w}<br>\n", "", ""),
    ("`{w}\n", "", "\n`"),
    ("<b>\n", "", "\n</b>"),
];

impl Writer {
    /// The table at some place.
    pub(crate) fn place(&mut self, lines: &[String]) -> String {
        if self.random.percent(50) {
            return lines.join("\n");
        }
        let (above, before, below) = self.odd_or_plain(25, ODD_PLACES, PLACES);
        let mut above = self.fill(above);
        if self.harms(10) {
            above = above.replace("\n\n", "\n").replace(">\n", "");
        }
        let mut text = above;
        for (nth, line) in lines.iter().flat_map(|line| line.split('\n')).enumerate() {
            text.push_str(if nth > 0 { "\n" } else { "" });
            // A line without the mark of its quote or its list.
            text.push_str(if self.harms(2) { "" } else { before });
            text.push_str(line);
        }
        let below = self.fill(below);
        text + &if self.harms(10) { below.replace("\n\n", "\n") } else { below }
    }
}
