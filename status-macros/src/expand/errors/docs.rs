//! Doc comments, as Markdown.

use std::collections::BTreeMap;

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
    let detail = Some(error.detail.markdown.clone()).filter(|detail| !detail.is_empty());
    let extras = error.extras.iter().map(|(header, text)| format!("**{header}:** {text}"));
    let see = see(error, args).map(|link| format!("See {link}."));
    for paragraph in detail.into_iter().chain(extras).chain(see) {
        text.push_str("\n\n");
        text.push_str(&paragraph);
    }
    text
}

/// The tables of all errors, one for each status.
pub(super) fn page(errors: &[ErrorRow], args: &ErrorArgs) -> String {
    let mut groups: BTreeMap<u16, Vec<&ErrorRow>> = BTreeMap::new();
    for error in errors {
        groups.entry(error.status.code.value).or_default().push(error);
    }
    let has_titles = errors.iter().any(|error| error.own_title.is_some());
    let mut doc = String::new();
    for (code, errors) in groups {
        doc.push_str(&format!("\n## {}\n\n", status(code)));
        doc.push_str(if has_titles { "| Code | Title | Detail | Link |\n| --- | --- | --- | --- |\n" } else { HEAD });
        for error in errors {
            doc.push_str(&row(error, has_titles, args));
        }
    }
    doc
}

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
