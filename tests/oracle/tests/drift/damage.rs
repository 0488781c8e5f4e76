//! Small damage at random places: what people and tools do to a page.

/// Pieces that change what a line of Markdown is.
const PIECES: &[&str] = &[
    "|",
    "\\",
    "`",
    "\n",
    "\n\n",
    " ",
    "    ",
    "\t",
    "> ",
    "- ",
    "* ",
    "1. ",
    "404. ",
    "#",
    "# ",
    "---",
    "===",
    "```",
    "~~~",
    "<!--",
    "-->",
    "<div>",
    "</div>",
    "<br>",
    "<script>",
    "<b>",
    "**",
    "*",
    "_",
    "~~",
    "~",
    "[",
    "]",
    "(",
    ")",
    "[^1]",
    "\n[^1]: x\n",
    "\r\n",
    "\r",
    "\0",
    "\u{feff}",
    "&amp;",
    "&#124;",
    "|||",
    "| |",
    ":",
    "-",
    ":-:",
    "a | b",
    "\n| 500 | x | y |\n",
    "\\|",
    "\\\\|",
    "``",
    "\u{a0}",
    "\u{2028}",
    "\u{b}",
    "\u{c}",
    "!",
    "<a",
    "\">",
    "<https://x.y>",
    "https://a.b/c_d*e",
    "www.x.y",
    "[a]: b|c\n",
    "text\n",
    "   ",
    "- [ ] ",
    "[!NOTE]",
    "é",
    "&",
    "<!",
    "<?",
    "?>",
    "_x_",
    "*y*",
    "4",
    "404",
    "xx",
    "$",
    "Code",
    "OK",
    "(2xx)",
];

/// A small generator of repeatable pseudo-random numbers (xorshift).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % limit
    }

    fn position(&mut self, text: &str) -> usize {
        let at = (0..=self.below(text.len() + 1)).rev().find(|&at| text.is_char_boundary(at)).unwrap();
        if self.below(2) == 0 { text[..at].rfind('\n').map_or(0, |end| end + 1) } else { at }
    }

    pub(crate) fn damage(&mut self, page: &mut String) {
        let at = self.position(page);
        if self.below(4) == 0 {
            let least = (at + 1 + self.below(4)).min(page.len());
            let end = (least..=page.len()).find(|&end| page.is_char_boundary(end)).unwrap();
            page.replace_range(at..end, "");
        } else {
            page.insert_str(at, PIECES[self.below(PIECES.len())]);
        }
    }
}
