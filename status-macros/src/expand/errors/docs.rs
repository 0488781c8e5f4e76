//! Doc comments, as Markdown.

use super::rows::docs_url;
use crate::expand::docs::{cell, link};
use crate::reader::attr::ErrorArgs;
use crate::reader::markdown::rustdoc;
use crate::reader::model::ErrorRow;
use crate::reader::rfc9110;

/// `token_expired`, its status and its title, what the page says of it, and the link.
pub(super) fn variant(error: &ErrorRow, args: &ErrorArgs) -> String {
    let mut text = format!("`{}`, {}", error.code.value, status(error.status.code.value));
    if let Some(title) = &error.own_title {
        text += &format!(": {}", rustdoc::escape(title));
    }
    if !error.detail.markdown.is_empty() {
        text += &format!("\n\n{}", error.detail.markdown);
    }
    for extra in &error.extras {
        text += &format!("\n\n**{}:** {}", extra.header.markdown, extra.cell.markdown);
    }
    if let Some(link) = see(error, args) {
        text += &format!("\n\nSee {link}.");
    }
    text
}

/// The tables of all errors, one for each status.
pub(super) fn page(errors: &[ErrorRow], args: &ErrorArgs) -> String {
    let has_titles = errors.iter().any(|error| error.own_title.is_some());
    let mut doc = String::new();
    for code in rfc9110::CODES {
        let mut rows = String::new();
        for error in errors {
            if error.status.code.value == code {
                rows += &row(error, has_titles, args);
            }
        }
        if !rows.is_empty() {
            let head = if has_titles { HEAD_WITH_TITLES } else { HEAD };
            doc += &format!("\n## {}\n\n{head}{rows}", status(code));
        }
    }
    doc
}

const HEAD_WITH_TITLES: &str = "| Code | Title | Detail | Link |\n| --- | --- | --- | --- |\n";
const HEAD: &str = "| Code | Detail | Link |\n| --- | --- | --- |\n";

fn row(error: &ErrorRow, has_titles: bool, args: &ErrorArgs) -> String {
    let code = format!("[`{}`](type@Self::{})", error.code.value, error.variant);
    let code = if error.is_retired { format!("~~{code}~~") } else { code };
    let title = if has_titles { format!("{} | ", cell(&rustdoc::escape(error.title()))) } else { String::new() };
    let link = see(error, args).unwrap_or_default();
    format!("| {code} | {title}{} | {link} |\n", cell(&error.detail.markdown))
}

/// `401 Unauthorized`.
fn status(code: u16) -> String {
    let phrase = rfc9110::phrase(code).unwrap_or_default();
    format!("{code} {phrase}").trim_end().to_owned()
}

fn see(error: &ErrorRow, args: &ErrorArgs) -> Option<String> {
    let url = Some(docs_url(error, args.types.as_ref())).filter(|url| !url.is_empty())?;
    Some(link(&url))
}
