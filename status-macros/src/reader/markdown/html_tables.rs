//! Tables written in HTML, which GitHub shows.

use std::ops::Range;

use super::document::{Block, BlockKind, HtmlTable};
use super::lines;

/// The tables of a page that are written in HTML.
pub(super) fn find(source: &str, blocks: &[Block]) -> Vec<HtmlTable> {
    let pieces = pieces(source, blocks).into_iter();
    pieces.map(|span| HtmlTable { cells: cells(&source[span.clone()].to_ascii_lowercase()).collect(), span }).collect()
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
            Some(block) if block.kind == BlockKind::Html && !source[block.range.clone()].starts_with("<!--") => {
                let end = block.range.start + source[block.range.clone()].trim_end().len();
                pieces.push(block.range.start..end);
            }
            Some(_) => {}
            None => {
                let line = lines::line_of(source, at);
                let in_code = source[line.start..at].matches('`').count() % 2 == 1;
                pieces.extend((!in_code).then_some(line));
            }
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
