//! Tables written in HTML: GitHub shows them, the reader of pages does not take them.

use std::ops::Range;

use crate::code;
use crate::fault::{Fault, Faults};
use crate::shape;
use crate::stray::{Block, Kind, LeftAlone};

/// A fault for each HTML table of statuses; others are left alone.
pub(crate) fn tables(source: &str, blocks: &[Block], faults: &mut Faults) -> Vec<LeftAlone> {
    let mut left_alone = Vec::new();
    for span in pieces(source, blocks) {
        let html = source[span.clone()].to_ascii_lowercase();
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

/// Blocks of HTML, and lines of text, that hold a piece of a table.
fn pieces(source: &str, blocks: &[Block]) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for (at, _) in source.match_indices('<') {
        let is_cell = source
            .as_bytes()
            .get(at + 1..at + 3)
            .is_some_and(|tag| [b"td", b"th", b"tr", b"ta"].iter().any(|name| tag.eq_ignore_ascii_case(*name)));
        if !is_cell || pieces.last().is_some_and(|piece| piece.contains(&at)) {
            continue;
        }
        let block = blocks[..blocks.partition_point(|block| block.range.start <= at)].last();
        match block.filter(|block| at < block.range.end) {
            Some(block) if block.kind == Kind::Html && !source[block.range.clone()].starts_with("<!--") => {
                let end = block.range.start + source[block.range.clone()].trim_end().len();
                pieces.push(block.range.start..end);
            }
            Some(_) => {}
            None => pieces.push(shape::line_of(source, at)),
        }
    }
    pieces
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
