//! Doc comments, as Markdown.

use crate::reader::markdown::rustdoc;
use crate::reader::model::Status;

/// The docs of a status, shared by the enum of the page and its parts.
pub(super) struct Entry<'a> {
    pub(super) status: &'a Status,
    /// Its row in the enum's table.
    row: String,
    /// The docs of its variant.
    pub(super) text: String,
}

impl<'a> Entry<'a> {
    pub(super) fn new(status: &'a Status) -> Self {
        let title = title(status);
        let link = status.link().map(|url| link(&url));
        let row = format!(
            "| {} | {} | {} |\n",
            cell(&format!("[{title}](type@Self::{})", status.variant)),
            cell(&status.purpose.markdown),
            link.as_deref().unwrap_or_default(),
        );
        Self { status, row, text: text(status, title, link) }
    }
}

/// `404 Not Found`, what it is for, what else the page says, and the link.
fn text(status: &Status, title: String, link: Option<String>) -> String {
    let mut text = title;
    let extras = status.extras.iter().map(|extra| format!("**{}:** {}", extra.header.markdown, extra.cell.markdown));
    let see = link.map(|link| format!("See {link}."));
    let purpose = Some(status.purpose.markdown.clone()).filter(|purpose| !purpose.is_empty());
    for paragraph in purpose.into_iter().chain(extras).chain(see) {
        text.push_str("\n\n");
        text.push_str(&paragraph);
    }
    text
}

/// The table of all statuses, under the page's headings.
pub(super) fn page(entries: &[&Entry<'_>]) -> String {
    let mut doc = String::new();
    let mut heading = None;
    for entry in entries {
        let own = entry.status.headings.last().map(|heading| &*heading.value);
        if heading != Some(own) {
            heading = Some(own);
            doc.push_str(&section(own));
        }
        doc.push_str(&entry.row);
    }
    doc
}

/// `404 Not Found`.
fn title(status: &Status) -> String {
    rustdoc::escape(&format!("{} {}", status.code.value, status.message.value))
}

fn section(heading: Option<&str>) -> String {
    let mut doc = String::from("\n");
    if let Some(heading) = heading {
        doc.push_str(&format!("## {}\n\n", rustdoc::escape(heading)));
    }
    doc.push_str("| Status | Purpose | Link |\n| --- | --- | --- |\n");
    doc
}

pub(super) fn link(url: &str) -> String {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = host.split(['/', '?', '#'].as_slice()).next().unwrap_or_default();
    let text = if host == "developer.mozilla.org" { "MDN" } else { host };
    format!("[{}]({})", rustdoc::escape(text), rustdoc::destination(url))
}

/// Content of a table's cell: a pipe in it would end it.
pub(super) fn cell(markdown: &str) -> String {
    markdown.replace('|', "\\|")
}
