//! A second reading of pages, by comrak: what GitHub's renderer shows, found by other code than the code under test.

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};

/// A table as rows of cells, the header row first.
pub type Table = Vec<Vec<Cell>>;

/// A cell as GitHub shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its text.
    pub text: String,
    /// The address of its first link.
    pub link: Option<String>,
}

/// A row of a status table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The code's digits.
    pub code: String,
    /// The message.
    pub message: String,
    /// The purpose.
    pub purpose: String,
    /// The link of the code, else of the message.
    pub link: Option<String>,
}

/// All tables of a page.
#[must_use]
pub fn tables(page: &str) -> Vec<Table> {
    let arena = Arena::new();
    let root = parse_document(&arena, page, &options());
    root.descendants().filter(|node| matches!(node.data.borrow().value, NodeValue::Table(_))).map(table).collect()
}

/// The rows of the tables whose headers have the names of the given page.
#[must_use]
pub fn rows(page: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for table in tables(page) {
        let column = |names: &[&str]| {
            table[0].iter().position(|header| names.iter().any(|name| header.text.eq_ignore_ascii_case(name)))
        };
        let code = column(&["HTTP status code", "Status code", "Code", "Status"]);
        let message = column(&["Status message", "Message", "Name", "Reason phrase"]);
        let purpose = column(&["Purpose", "Description", "When"]);
        let (Some(code), Some(message)) = (code, message) else { continue };
        rows.extend(table[1..].iter().map(|row| Row {
            code: row[code].text.chars().take_while(char::is_ascii_digit).collect(),
            message: row[message].text.clone(),
            purpose: purpose.map(|purpose| row[purpose].text.clone()).unwrap_or_default(),
            link: row[code].link.clone().or_else(|| row[message].link.clone()),
        }));
    }
    rows
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.footnotes = true;
    options.extension.tasklist = true;
    options.extension.alerts = true;
    options.extension.front_matter_delimiter = Some("---".to_owned());
    options
}

fn table<'a>(node: &'a AstNode<'a>) -> Table {
    node.children().map(|row| row.children().map(cell).collect()).collect()
}

fn cell<'a>(node: &'a AstNode<'a>) -> Cell {
    let mut cell = Cell::default();
    read(node, &mut cell);
    Cell { text: cell.text.trim().to_owned(), ..cell }
}

fn read<'a>(node: &'a AstNode<'a>, cell: &mut Cell) {
    match &node.data.borrow().value {
        NodeValue::Text(text) => cell.text.push_str(text),
        NodeValue::Code(code) => cell.text.push_str(&code.literal),
        NodeValue::HtmlInline(tag) => cell.text.push_str(html(tag)),
        NodeValue::LineBreak | NodeValue::SoftBreak => cell.text.push(' '),
        // A link within the page leads nowhere from the docs, one of mail not to docs.
        NodeValue::Link(link) if cell.link.is_none() && !link.url.starts_with('#') && !is_mail(&link.url) => {
            cell.link = Some(link.url.clone());
        }
        _ => {}
    }
    for child in node.children() {
        read(child, cell);
    }
}

/// GitHub shows disallowed tags as text, and other tags not at all; some of them part words.
fn html(tag: &str) -> &str {
    let lower = tag.to_ascii_lowercase();
    let name: String = lower.trim_start_matches(['<', '/']).chars().take_while(char::is_ascii_alphanumeric).collect();
    match &*name {
        "script" | "style" | "title" | "textarea" | "xmp" | "iframe" | "noembed" | "noframes" | "plaintext" => tag,
        "br" | "p" | "div" | "ul" | "ol" | "li" | "hr" | "tr" | "td" | "th" | "dl" | "dt" | "dd" => " ",
        _ => "",
    }
}

fn is_mail(url: &str) -> bool {
    url.starts_with("mailto:")
}
