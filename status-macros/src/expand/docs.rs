//! Doc comments, as Markdown.

use crate::reader::markdown::rustdoc;
use crate::reader::model::Status;

/// The table of all statuses, under the page's headings.
pub(super) fn page<'a>(statuses: impl Iterator<Item = &'a Status>) -> String {
    let mut doc = String::new();
    let mut heading = None;
    for (index, status) in statuses.enumerate() {
        if index == 0 || status.heading != heading {
            heading.clone_from(&status.heading);
            doc.push_str(&section(heading.as_deref()));
        }
        let variant = format!("[{}](variant@Self::{})", line(status), status.variant);
        let link = status.link().map(|url| link(&url)).unwrap_or_default();
        doc.push_str(&format!("| {} | {} | {link} |\n", cell(&variant), cell(&status.purpose.markdown)));
    }
    doc
}

/// `404 Not Found`, what it is for, what else the page says, and the link.
pub(super) fn status(status: &Status) -> String {
    let mut doc = line(status);
    let extras = status.extras.iter().map(|(header, text)| format!("**{header}:** {text}"));
    let see = status.link().map(|url| format!("See {}.", link(&url)));
    let purpose = Some(status.purpose.markdown.clone()).filter(|purpose| !purpose.is_empty());
    for paragraph in purpose.into_iter().chain(extras).chain(see) {
        doc.push_str("\n\n");
        doc.push_str(&paragraph);
    }
    doc
}

/// `404 Not Found`.
fn line(status: &Status) -> String {
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

fn link(url: &str) -> String {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    let text = if host == "developer.mozilla.org" { "MDN" } else { host };
    format!("[{}]({})", rustdoc::escape(text), rustdoc::destination(url))
}

/// Content of a table's cell: a pipe in it would end it.
fn cell(markdown: &str) -> String {
    markdown.replace('|', "\\|")
}
