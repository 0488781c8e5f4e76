//! Markdown in, what is seen of it out.

use std::fmt::Write;

use super::{Block, Cell, Container, Doubt, TextKind, read};

/// Compares what GitHub shows of a page with lines such as `h2 Title`, `p text` and `| a | b |`.
#[track_caller]
fn check(markdown: &str, expect: &[&str]) {
    let shown = show(&read(markdown).blocks);
    assert_eq!(shown.lines().collect::<Vec<_>>(), expect, "\n{markdown}");
}

/// Compares the doubts of a page.
#[track_caller]
fn check_doubts(markdown: &str, expect: &[Doubt]) {
    let doubts: Vec<_> = read(markdown).others.iter().map(|(doubt, _)| *doubt).collect();
    assert_eq!(doubts, expect, "\n{markdown}");
}

fn show(blocks: &[Block]) -> String {
    let mut lines = String::new();
    for block in blocks {
        let (inside, line) = match block {
            Block::Heading { level, text, inside } => (inside, format!("h{level} {text}")),
            Block::Table(table) => (&table.inside, table.rows.iter().map(|row| show_row(row)).collect()),
            Block::Text { kind, text, inside } => (inside, format!("{} {text}", show_kind(*kind))),
        };
        for line in line.lines() {
            let _ = writeln!(
                lines,
                "{}{line}",
                inside.iter().map(|inside| show_container(inside.container)).collect::<String>()
            );
        }
    }
    lines
}

fn show_row(row: &[Cell]) -> String {
    format!("| {} |\n", row.iter().map(show_cell).collect::<Vec<_>>().join(" | "))
}

fn show_kind(kind: TextKind) -> &'static str {
    match kind {
        TextKind::Paragraph => "p",
        TextKind::Code => "code",
        TextKind::FrontMatter => "matter",
        TextKind::Other => "text",
    }
}

fn show_container(container: Container) -> &'static str {
    match container {
        Container::Quote => "quote> ",
        Container::List => "list> ",
        Container::Details => "details> ",
        Container::Footnotes => "footnotes> ",
        Container::Cell => "cell> ",
    }
}

/// The text, then marks for what else is known of the cell.
fn show_cell(cell: &Cell) -> String {
    let mut words = vec![cell.text.clone()];
    let marks = [("STRUCK", cell.is_struck), ("RAISED", cell.is_raised), ("IMAGE", cell.has_image)];
    words.extend(marks.into_iter().filter(|(_, is_set)| *is_set).map(|(mark, _)| mark.to_owned()));
    words.extend(cell.link.as_ref().map(|link| format!("<{link}>")));
    words.join(" ")
}

/// A table of two columns, whose row is `| 1 | 2 |`.
const TABLE: &str = "| a | b |\n| - | - |\n| 1 | 2 |\n";

/// The table behind some text, with a blank line between.
#[track_caller]
fn check_below(above: &str, below: &str, expect: &[&str]) {
    check(&format!("{above}\n\n{TABLE}\n{below}\n"), expect);
}

/// A row with one cell.
#[track_caller]
fn check_cell(markdown: &str, expect: &str) {
    check(&format!("| a |\n| - |\n| {markdown} |\n"), &["| a |", &format!("| {expect} |")]);
}

#[test]
fn text_of_cells() {
    check_cell("Not Found", "Not Found");
    check_cell("**b** _i_ ***bi*** `c`", "b i bi c");
    check_cell("&amp; &#124; &copy; &nosuch;", "& | © &nosuch;");
    check_cell(r"\* \| \\ \`", r"* | \ `");
    check_cell(r"`a \| b`", "a | b");
    check_cell(r"`a\b`", r"a\b");
    check_cell("&amp;lt;b&amp;gt;", "&lt;b&gt;");
    check_cell("a<!-- note -->b <b>c</b>", "ab c");
    check_cell("$5 or $6", "$5 or $6");
    check_cell(":warning:", ":warning:");
}

#[test]
fn spaces() {
    check_cell("Not  Found", "Not Found");
    check_cell("Not <br> Found", "Not Found");
    check_cell("Not<br>Found", "Not Found");
    check_cell("a&nbsp;&nbsp;b", "a\u{a0}\u{a0}b");
    check_cell("a\u{3000}\u{2003}b", "a\u{3000}\u{2003}b");
    check_cell("x<summary>a</summary>b<div>c</div>d<pre>e</pre>f<blockquote>g</blockquote>h", "x a b c d e f g h");
    check_cell("x<b>a</b>b<span>c</span>d<wbr>e", "xabcde");
}

#[test]
fn marks_of_cells() {
    check_cell("~~10~~20", "1020 STRUCK");
    check_cell("~yes~", "yes STRUCK");
    check_cell("<s>a</s>", "a STRUCK");
    check_cell("<strike></strike>a", "a");
    check_cell("10<sup>3</sup>", "103 RAISED");
    check_cell("H<sub>2</sub>O", "H2O RAISED");
    check_cell("![no text](x.png)", " IMAGE");
    check_cell("<IMG src=x>a", "a IMAGE");
}

#[test]
fn links() {
    check_cell("[404](https://a.b/404 \"t\")", "404 <https://a.b/404>");
    check_cell("<https://a.b/c>", "https://a.b/c <https://a.b/c>");
    check_cell("see www.a.b.", "see www.a.b. <http://www.a.b>");
    check_cell("[a](#x) [b](mailto:x@a.b) [c](c.md) [d](d.md)", "a b c d <c.md>");
    check_cell("[](https://a.b) [a](c.md)", "a <c.md>");
    check_cell("[![](x.png)](c.md)", " IMAGE <c.md>");
    check_cell("<a href='https://a.b'>a</a>", "a <https://a.b>");
    check_cell("<a href='x\"y'>a</a>", "a <x\"y>");
    check_cell("<a href='javascript:x'>a</a>", "a");
    check("| a |\n| - |\n| [a][b] [c] |\n\n[b]: https://a.b/é\n", &["| a |", "| a [c] <https://a.b/%C3%A9> |"]);
}

#[test]
fn ascii_spaces_alone_end_an_address() {
    check_cell("https://a.b/c d", "https://a.b/c d <https://a.b/c>");
    check_cell("https://a.b/c\u{3000}d", "https://a.b/c\u{3000}d <https://a.b/c%E3%80%80d>");
    check_cell("https://a.b/c\u{a0}d", "https://a.b/c\u{a0}d <https://a.b/c%C2%A0d>");
}

#[test]
fn containers() {
    let nested = |mark: &str| TABLE.lines().flat_map(|line| [mark, line, "\n"]).collect::<String>();
    check(&nested("> "), &["quote> | a | b |", "quote> | 1 | 2 |"]);
    check(&nested("> > "), &["quote> quote> | a | b |", "quote> quote> | 1 | 2 |"]);
    check(&format!("- x\n\n{}", nested("  ")), &["list> p x", "list> | a | b |", "list> | 1 | 2 |"]);
    check(
        &format!("1. > x\n   >\n{}", nested("   > ")),
        &["list> quote> p x", "list> quote> | a | b |", "list> quote> | 1 | 2 |"],
    );
    check(&format!("> [!WARNING]\n{}", nested("> ")), &["quote> p Warning", "quote> | a | b |", "quote> | 1 | 2 |"]);
    // A tag that an alert leaves open ends with it.
    check("> [!NOTE]\n> <details>\n\nx\n", &["quote> p Note", "p x"]);
    check_below(
        "<details>\n<summary>S</summary>",
        "</details>",
        &["details> text S", "details> | a | b |", "details> | 1 | 2 |"],
    );
    check_below("<div align=center>", "</div>", &["| a | b |", "| 1 | 2 |"]);
}

#[test]
fn rows_that_are_text() {
    check(&format!("x\n\n    {}", TABLE.replace('\n', "\n    ")), &["p x", "code | a | b |", "| - | - |", "| 1 | 2 |"]);
    check(&format!("```text\n{TABLE}```\n"), &["code | a | b |", "| - | - |", "| 1 | 2 |"]);
    check("| a | b |\n\n| 1 | 2 |\n", &["p | a | b |", "p | 1 | 2 |"]);
    check("```\n\n  | a |\n\n```\n", &["code   | a |"]);
    check("a<br>b\\\nc\nd\n", &["p a b c d"]);
    check("| a | b |\n===\n", &["h1 | a | b |"]);
    check("- [ ] x\n  | a | b |\n", &["list> text x | a | b |"]);
    check(&format!("{TABLE}<!-- x -->\n| 3 | 4 |\n"), &["| a | b |", "| 1 | 2 |", "p | 3 | 4 |"]);
    check(&format!("{TABLE}<!-- x --> | 3 | 4 |\n"), &["| a | b |", "| 1 | 2 |", "text | 3 | 4 |"]);
    check(&format!("{TABLE}<div>\n| 3 | 4 |\n</div>\n"), &["| a | b |", "| 1 | 2 |", "text | 3 | 4 |"]);
    check(&format!("{TABLE}3)"), &["| a | b |", "| 1 | 2 |"]);
    check(&format!("{TABLE}glued\n"), &["| a | b |", "| 1 | 2 |", "| glued |  |"]);
    check(&format!("text\n{TABLE}"), &["p text", "| a | b |", "| 1 | 2 |"]);
}

#[test]
fn rows_of_another_width() {
    check("| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n", &["| a | b |", "| 1 |  |", "| 1 | 2 |"]);
    check("| a | b |\n| - | - |\n| <td>1 | 2 |\n", &["| a | b |", "|  | 1 | 2 |"]);
}

#[test]
fn tables_in_html() {
    check("<table><tr><th>a<th>b<tr><td>1<td><b>2</b></table>\n", &["| a | b |", "| 1 | 2 |"]);
    check("<table><tr><td>\n\n**a**\n\n</td></tr></table>\n", &["| a |"]);
    check("<table><tr><td>a<td>b<table><tr><td>n</table>c</table>\n", &["| a | b n c |", "cell> | n |"]);
    check("<table><caption>c</caption><tr><td>1</table>\n", &["| 1 |", "text c"]);
    check("<table><thead><tr><th>a<tfoot><tr><td>b<tbody><tr><td>c</table>\n", &["| a |", "| b |", "| c |"]);
    check("<table><tr><td>1</td></tr>| 2 |</table>\n", &["text | 2 |", "| 1 |"]);
    check("<table><tr><td><h2>a</h2>1</table>\n", &["| a 1 |", "cell> h2 a"]);
}

#[test]
fn headings() {
    check(
        "# a\n\nb\n---\n\n<h3>c <i>d</i></h3>\n\n> #### e\n\n- ##### f\n",
        &["h1 a", "h2 b", "h3 c d", "quote> h4 e", "list> h5 f"],
    );
    check("<h2>\n\na *b*\n\n</h2>\n", &["h2 a b"]);
    check("<h7>a</h7>\n", &["p a"]);
}

#[test]
fn html_left_open_goes_on_for_the_browser() {
    check_below("<div>\n<!-- x\n</div>", "<p>y --> z", &["text z"]);
    check_below("<div>\n<!-- x\n</div>", "", &[]);
    check_below("<div title=\"", "\">x</div>", &[]);
    check_below("<div title=\"", "<p title=\">x</div>", &["text x"]);
    check_below("<div title='x", "don't\n\n<b>y</b>", &["p y"]);
    check_below("<div\nclass", "", &["text a b 1 2"]);
    check_below("<div>\n<?x", "", &["text a b 1 2"]);
    check_below("<table><tr><td>", "</table>", &["| a b 1 2 |", "cell> | a | b |", "cell> | 1 | 2 |"]);
    check("<div><textarea/x>\n\n| a |\n| - |\n", &["text <table> <thead> <tr> <th>a</th> </tr> </thead> </table>"]);
}

#[test]
fn misnested_elements() {
    check("<div><s>a<p>b</s>c</div>\n", &["text a", "p bc"]);
    check("<table><b><tr><td>a</td></tr>b</table>c\n", &["text b", "| a |", "text c"]);
}

#[test]
fn elements_that_the_sanitizer_takes_out() {
    check_below("<template>", "</template>", &["| a | b |", "| 1 | 2 |"]);
    check_below("<section>x", "</section>", &["text x", "| a | b |", "| 1 | 2 |"]);
    check_below("<div hidden style='display:none'>", "</div>", &["| a | b |", "| 1 | 2 |"]);
    check_cell("a<center>b</center>c<section>d</section>e", "abc d e");
    check_cell("<select><option>1</option></select>", "1");
    check("<div><script/x>a</script/x>b</div>\n", &["text b"]);
    check("<li>a</li><li>b</li>\n", &["text ab"]);
    check("<ul><div><li>a</li><li>b</li></div></ul>\n", &["list> text a", "list> text b"]);
}

#[test]
fn disallowed_tags_are_text() {
    check_below("<script>", "</script>", &["text <script> | a | b | | - | - | | 1 | 2 | </script>"]);
    check_below("<style>", "</style>", &["text <style> | a | b | | - | - | | 1 | 2 | </style>"]);
    check_below("<STYLE\n>", "", &["text <STYLE > | a | b | | - | - | | 1 | 2 |"]);
    check_cell("<title>a</title>", "<title>a</title>");
    check_cell("<title-id>a</title-id>", "a");
    check_cell("<title/>a", "<title/>a");
    check_cell("<script></script>a", "<script></script>a");
}

#[test]
fn footnotes() {
    check(
        "a[^x] [^y]\n\n[^x]: b\n\n    # c\n[^z]: d\n",
        &["p a1 [^y]", "footnotes> list> p b", "footnotes> list> h1 c", "footnotes> list> text ↩"],
    );
    check("| a |\n| - |\n| 404[^x] |\n\n[^x]: b\n", &["| a |", "| 4041 RAISED |", "footnotes> list> p b ↩"]);
    check("[^x]: a\n\n[^x]: b\n\n# c\n", &["h1 c"]);
}

#[test]
fn front_matter() {
    check(&format!("---\nCode: 1\n---\n{TABLE}"), &["matter Code: 1", "| a | b |", "| 1 | 2 |"]);
    check(&format!("\u{feff}---\r\nCode: 1\r\n---\r\n{TABLE}"), &["matter Code: 1", "| a | b |", "| 1 | 2 |"]);
    check("---\n---\n# a\n---\n", &["h1 a"]);
    check("\n---\na: 1\n---\n", &["h2 a: 1"]);
    check_doubts(&format!("---\n{TABLE}---\n"), &[]);
    check_doubts(&format!("--- \n{TABLE}---\n"), &[Doubt::FrontMatter]);
    check_doubts(&format!("---\n{TABLE}...\n"), &[Doubt::FrontMatter]);
}

#[test]
fn doubts() {
    check_doubts(TABLE, &[]);
    check_doubts("<center>text</center>\n\n# a\n", &[]);
    check_doubts(&format!("<template>\n\n{TABLE}\n</template>\n"), &[Doubt::Unsanitized]);
    check_doubts("<noscript>\n\n# a\n\n</noscript>\n", &[Doubt::Unsanitized]);
    check_doubts("<h1 hidden>a</h1>\n", &[Doubt::Unsanitized]);
    check_doubts("# a<br style='Display : none'>b <i style='display: none'>c</i>\n", &[Doubt::Unsanitized]);
    check_doubts("# a <i style='visibility:hidden'>c</i>\n", &[Doubt::Unsanitized]);
    check_doubts("<dialog>\n\n# a\n\n</dialog>\n", &[Doubt::Unsanitized]);
    check_doubts("<dialog open>\n\n# a\n\n</dialog>\n", &[]);
    check_doubts("| a |\n| - |\n| `b  c` |\n", &[Doubt::CodeSpaces]);
    check_doubts("| a |\n| - |\n| <tt>b  c</tt> |\n", &[Doubt::CodeSpaces]);
    check_doubts("| a |\n| - |\n| <code>b<br>c</code> |\n", &[Doubt::CodeSpaces]);
    check_doubts("| a |\n| - |\n| $b$ |\n", &[Doubt::Math]);
    check_doubts("| a |\n| - |\n| $1 and 2$ or 3$ |\n", &[Doubt::Math]);
    check_doubts("| a |\n| - |\n| $1 and $2 |\n", &[]);
}

#[test]
fn other_readings() {
    let cell = |markdown: &str| {
        let others = read(&format!("| a |\n| - |\n| {markdown} |\n")).others;
        others.iter().map(|(_, blocks)| show(blocks)).collect::<String>()
    };
    assert_eq!(cell("$b$"), "| a |\n| b |\n");
    assert_eq!(cell("$`b`$"), "| a |\n| b |\n");
    assert_eq!(cell("`b  <br> c`"), "| a |\n| b  <br> c |\n");
    assert_eq!(cell("<code>b<br>c</code>"), "| a |\n| bc |\n");
    assert_eq!(cell("<span hidden>b</span>c"), "| a |\n| c |\n");
}
