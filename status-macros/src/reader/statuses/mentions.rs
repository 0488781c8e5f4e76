//! Statuses beside the tables: lines that begin with one, such as a heading, an item of a list, or a row that was pasted with tabs.

use std::ops::Range;

use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{BlockKind, Document, Scope, lines};
use crate::reader::model::{Spanned, Status};
use crate::reader::rfc9110;

/// A fault for each status that such a line is about and no row of the tables.
pub(super) fn check(document: &Document<'_>, scope: &Scope, statuses: &[Status], faults: &mut Faults) {
    for mention in find(document, scope) {
        if !statuses.iter().any(|status| status.code.value == mention.value) {
            let message = format!("`{}` is on the page, but in no row of a table", mention.value);
            faults.push(
                Fault::at(Rule::StatusOutsideTable, mention.span, message)
                    .help("write a row for it; if it is never returned, let the line begin with another word"),
            );
        }
    }
}

/// The statuses that lines outside of tables and code begin with.
pub(crate) fn find(document: &Document<'_>, scope: &Scope) -> Vec<Spanned<u16>> {
    let mut mentions = Vec::new();
    seen_lines(document, scope, &mut |line, is_blank_above| {
        let status = status(&document.source[line.clone()], is_blank_above);
        mentions.extend(status.map(|value| Spanned { value, span: line }));
    });
    mentions
}

/// Gives each line outside of tables and code without the space around it, and whether the line above is blank.
pub(crate) fn seen_lines(document: &Document<'_>, scope: &Scope, give: &mut dyn FnMut(Range<usize>, bool)) {
    let source = document.source;
    let mut blocks = document.blocks.iter().peekable();
    let mut unseen = document.unseen.iter().peekable();
    let mut line = lines::line_of(source, document.body);
    let mut is_blank_above = true;
    loop {
        while blocks.next_if(|block| block.range.end <= line.start).is_some() {}
        while unseen.next_if(|range| range.end <= line.start).is_some() {}
        let block = blocks.peek().filter(|block| block.range.start < line.end);
        let is_code = |kind| matches!(kind, BlockKind::Table | BlockKind::FencedCode | BlockKind::IndentedCode);
        let is_hidden = block.is_some_and(|block| is_code(block.kind))
            || unseen.peek().is_some_and(|range| range.start <= line.start);
        if !is_hidden && scope.contains(line.start) {
            give(lines::trimmed(source, &line), is_blank_above);
        }
        is_blank_above = lines::without_marks(&source[line.clone()]).trim().is_empty();
        let next = lines::next_line(source, &line);
        if next.start <= line.start {
            return;
        }
        line = next;
    }
}

/// Words before a code that say nothing else.
const BEFORE: &[&str] = &["http/1.1", "http/2", "http", "status", "code", "error", "response"];

/// The status that a line begins with, where it is more than the middle of a text.
fn status(line: &str, is_blank_above: bool) -> Option<u16> {
    if let Some(code) = numbered(line) {
        return Some(code);
    }
    let (text, is_marked) = without_marks(line);
    let mut text = text;
    while let Some(rest) = BEFORE.iter().find_map(|word| behind_word(text, word)) {
        text = rest;
    }
    let (digits, rest) = text.split_at_checked(3)?;
    let code: u16 = digits.parse().ok().filter(|code| rfc9110::CODES.contains(code))?;
    let phrase = rfc9110::phrase(code)?;
    let is_begin = is_marked || is_blank_above || rest.starts_with('\t');
    (is_begin && is_explained(rest, phrase)).then_some(code)
}

/// The number of a list whose item is its phrase: `404. Not Found`.
fn numbered(line: &str) -> Option<u16> {
    let (number, rest) = line.trim_start_matches([' ', '\t', '>']).split_once(['.', ')'])?;
    let code = number.parse().ok()?;
    begins_with(rest.trim_start_matches([' ', '*', '_', '`', '[']), rfc9110::phrase(code)?).then_some(code)
}

/// A status with its phrase, somewhere in a text.
pub(crate) fn within(text: &str) -> Option<u16> {
    let starts = text.match_indices(|c: char| c.is_ascii_digit()).map(|(at, _)| at);
    starts.into_iter().find_map(|at| {
        let (digits, rest) = text[at..].split_at_checked(3)?;
        let is_start = !text[..at].ends_with(|c: char| c.is_alphanumeric());
        let code = digits.parse().ok().filter(|_| is_start)?;
        begins_with(rest.trim_start_matches([' ', '*', '_', '`', ':', '-']), rfc9110::phrase(code)?).then_some(code)
    })
}

/// Whether the text behind a code is its phrase, an explanation, or nothing.
fn is_explained(rest: &str, phrase: &str) -> bool {
    if rest.starts_with('\t') {
        return true;
    }
    let rest = rest.trim_start_matches(['*', '_', '`', ']']);
    // The address of a link.
    let rest = rest.strip_prefix('(').and_then(|rest| Some(rest.split_once(')')?.1)).unwrap_or(rest);
    if rest.starts_with(|c: char| c.is_alphanumeric()) {
        return false;
    }
    let rest = without_tags(rest.trim_start_matches(['*', '_', '`', ' ']));
    let is_parted = |mark: char| {
        rest.strip_prefix(mark).is_some_and(|text| !text.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    };
    rest.is_empty() || ['-', '–', '—', ':', '=', '→'].into_iter().any(is_parted) || begins_with(rest, phrase)
}

/// Whether the text begins with the words of the phrase, perhaps in parentheses.
fn begins_with(text: &str, phrase: &str) -> bool {
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
    let words: Vec<&str> = text.split_whitespace().take(phrase.split(' ').count()).collect();
    letters(&words.concat()).starts_with(&letters(phrase))
}

/// The text behind the marks of quotes, lists and headings, emphasis and tags; and whether a mark says that something begins.
pub(crate) fn without_marks(line: &str) -> (&str, bool) {
    let text = line.trim_start_matches([' ', '\t', '>']);
    let behind = lines::without_marks(text);
    let text = without_tags(behind.trim_start_matches('#').trim_start());
    let text = text.strip_prefix("[ ] ").or(text.strip_prefix("[x] ")).unwrap_or(text);
    let bare = without_tags(text.trim_start_matches(['*', '_', '`', '[']));
    let is_marked = behind.len() < line.trim_start_matches([' ', '\t', '>']).len()
        || behind.starts_with(['#', '<'])
        || text.starts_with(['*', '_']);
    (bare, is_marked)
}

fn without_tags(text: &str) -> &str {
    let mut rest = text.trim_start();
    while rest.starts_with('<')
        && let Some((_, behind)) = rest.split_once('>')
    {
        rest = behind.trim_start();
    }
    rest
}

/// The text behind a word, in any case.
fn behind_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let (start, rest) = text.split_at_checked(word.len())?;
    let rest = start.eq_ignore_ascii_case(word).then_some(rest)?;
    rest.starts_with([' ', ':']).then(|| rest.trim_start_matches([' ', ':']))
}
