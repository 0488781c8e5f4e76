//! Tables written in HTML: GitHub shows them, the reader of pages does not take them.

use crate::code;
use crate::fault::{Fault, Faults};
use crate::stray::{Block, Kind, LeftAlone};

/// A fault for each HTML table of statuses; others are left alone.
pub(crate) fn tables(source: &str, blocks: &[Block], faults: &mut Faults) -> Vec<LeftAlone> {
    let mut left_alone = Vec::new();
    for block in blocks.iter().filter(|block| block.kind == Kind::Html) {
        let html = source[block.range.clone()].to_ascii_lowercase();
        if html.starts_with("<!--") || !["<table", "<tr", "<td", "<th"].iter().any(|tag| html.contains(tag)) {
            continue;
        }
        let end = block.range.start + html.trim_end().len();
        let span = block.range.start..end;
        if cells(&html).any(|cell| code::starts_as_code(&cell)) {
            faults.push(Fault::at("html-table", span, "a table of statuses in HTML").label("it starts here").help(
                "write it as a Markdown table; `under = \"…\"` in the attribute chooses the section that is read",
            ));
        } else {
            left_alone.push(LeftAlone { span, why: "an HTML table without status codes" });
        }
    }
    left_alone
}

/// The texts of a table's cells, without tags.
fn cells(html: &str) -> impl Iterator<Item = String> {
    let starts = html.match_indices("<td").chain(html.match_indices("<th")).map(|(at, _)| at);
    starts.map(|at| {
        let mut text = String::new();
        for piece in html[at + 1..].split('<') {
            let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
            if !text.trim().is_empty() || tag.starts_with("/td") || tag.starts_with("/tr") {
                break;
            }
            text.push_str(rest);
        }
        text.trim().to_owned()
    })
}
