//! Thousands of damaged pages: what is accepted holds exactly the rows that GitHub's own parser shows.

use std::fs;
use std::path::Path;

use super::read;

#[path = "../../../tests/src/second.rs"]
#[allow(unreachable_pub)]
mod second;

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
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % limit
    }

    fn position(&mut self, text: &str) -> usize {
        let at = (0..=self.below(text.len() + 1)).rev().find(|&at| text.is_char_boundary(at)).unwrap();
        if self.below(2) == 0 { text[..at].rfind('\n').map_or(0, |end| end + 1) } else { at }
    }

    fn damage(&mut self, page: &mut String) {
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

#[test]
fn accepted_pages_hold_what_github_shows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/pages/valid");
    let names = [
        "given-page",
        "escaped-pipes",
        "inline-markup",
        "in-quote",
        "in-list",
        "no-outer-pipes",
        "headings",
        "hidden-text",
    ];
    let pages = names.map(|name| fs::read_to_string(folder.join(name).with_extension("md")).unwrap());
    let cases = std::env::var("CASES").map_or(4_000, |cases| cases.parse().unwrap());
    let mut random = Random(88_172_645_463_325_252);
    let mut accepted = 0;
    for case in 0..cases {
        let mut page = pages[case % pages.len()].clone();
        for _ in 0..=random.below(2) {
            random.damage(&mut page);
        }
        accepted += usize::from(agrees(&page));
    }
    assert!(accepted * 5 > cases, "only {accepted} of {cases} pages were accepted: the test proves little");
}

/// What the fuzzer found to be different from all else: still read alike, or refused.
#[test]
fn the_fuzzers_pages_hold_what_github_shows() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/page");
    let pages: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect();
    assert!(!pages.is_empty());
    for page in pages.iter().filter_map(|page| str::from_utf8(page).ok()) {
        // The second reading leaves out tables without a message column.
        let rows = read("page.md", page.as_bytes(), "").statuses.statuses.len();
        if second::rows(page).len() == rows {
            agrees(page);
        }
    }
}

/// Whether the page was accepted; if so, both readings must be the same.
fn agrees(page: &str) -> bool {
    let read = read("page.md", page.as_bytes(), "");
    if !read.faults.has_no_error() {
        return false;
    }
    let ours: Vec<_> = read
        .statuses
        .statuses
        .iter()
        .map(|status| second::Row {
            code: status.code.value.to_string(),
            message: status.message.value.clone(),
            purpose: status.purpose.text.clone(),
            link: status.links.first().map(|link| link.value.clone()),
        })
        .collect();
    assert_eq!(ours, second::rows(page), "\n{page}");
    true
}
