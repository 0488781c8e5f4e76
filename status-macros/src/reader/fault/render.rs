//! A fault as the text of one compiler error, with the line of the page.

use std::fmt::{self, Write as _};
use std::ops::Range;

use proc_macro2::Span;

use super::Fault;
use crate::reader::source::Source;

/// Faults shown at most: nobody reads past this many.
const SHOWN: usize = 50;

/// Characters of a line shown around the caret.
const WIDTH: usize = 100;

/// At most [`SHOWN`] texts, no two alike, each with its argument, and how many more there are.
pub(super) fn errors(faults: &[Fault], source: &Source) -> Vec<(Option<Span>, String)> {
    let mut errors: Vec<_> = faults.iter().take(SHOWN).map(|fault| (fault.argument, text(fault, source))).collect();
    errors.dedup_by(|(_, one), (_, other)| one == other);
    if faults.len() > SHOWN {
        errors.push((None, format!("{}: and {} more", source.shown(), faults.len() - SHOWN)));
    }
    errors
}

fn text(fault: &Fault, source: &Source) -> String {
    let mut text = format!("{} [{}]", shown(&fault.message), fault.rule.name());
    let mut gutter = String::new();
    if let Some(at) = &fault.at {
        gutter = excerpt(fault, at, source, &mut text);
    } else {
        // Editors mark a place only; a page that was not read has none.
        let place = if source.text().is_empty() { "" } else { ":1:1" };
        push(&mut text, format_args!("\n --> {}{place}", source.shown()));
    }
    for (index, line) in fault.help.lines().enumerate() {
        let lead = if index == 0 { " = help: " } else { "         " };
        push(&mut text, format_args!("\n{gutter}{lead}{}", shown(line)));
    }
    let mut again = String::new();
    for line in &fault.again {
        push(&mut again, format_args!(" and in line {line}"));
    }
    if let Some(lines) = again.strip_prefix(" and") {
        push(&mut text, format_args!("\n{gutter}         the same{lines}"));
    }
    text
}

/// Writes the line of the page, with carets below the range; returns spaces as wide as its number.
fn excerpt(fault: &Fault, at: &Range<usize>, source: &Source, text: &mut String) -> String {
    let place = source.place(at.start);
    let line = Line::cut(source.line(place.line), &source.within_line(at));
    let number = place.line.to_string();
    let gutter = " ".repeat(number.len());
    push(text, format_args!("\n{gutter}--> {}:{place}", source.shown()));
    push(text, format_args!("\n{gutter} |\n{number} | {}", line.text));
    push(text, format_args!("\n{gutter} | {}{}", " ".repeat(line.before), "^".repeat(line.carets)));
    if !fault.label.is_empty() {
        push(text, format_args!(" {}", shown(&fault.label)));
    }
    if let Some(other) = &fault.other {
        push(text, format_args!(" {}:{}", source.shown(), source.place(other.start)));
    }
    gutter
}

/// A line of the page as a terminal shows it, cut around the carets.
struct Line {
    text: String,
    before: usize,
    carets: usize,
}

impl Line {
    fn cut(line: &str, at: &Range<usize>) -> Self {
        let first = line[..at.start].chars().count();
        let wanted = line[at.clone()].chars().count().max(1);
        let fits = line.chars().nth(WIDTH).is_none();
        let start = if fits { 0 } else { first.saturating_sub(WIDTH / 3) };
        let mut cut = Self { text: String::new(), before: 0, carets: 0 };
        if start > 0 {
            cut.text.push('…');
            cut.before = 1;
        }
        let mut rest = line.chars().enumerate().skip(start);
        for (index, c) in rest.by_ref().take(WIDTH) {
            let width = width(c);
            match c {
                '\t' => cut.text.push_str("    "),
                c if is_unseen(c) => cut.text.push('\u{fffd}'),
                c => cut.text.push(c),
            }
            if index < first {
                cut.before += width;
            } else if index < first + wanted {
                cut.carets += width;
            }
        }
        if rest.next().is_some() {
            cut.text.push('…');
        }
        cut.carets = cut.carets.max(1);
        cut
    }
}

/// The text without characters that a terminal would act on.
fn shown(text: &str) -> String {
    text.chars().map(|c| if is_unseen(c) { '\u{fffd}' } else { c }).collect()
}

/// Whether a terminal acts on the character instead of showing it.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{61c}')
}

/// The columns that a terminal gives the character.
fn width(c: char) -> usize {
    match c {
        '\t' => 4,
        '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}'
        | '\u{2705}'
        | '\u{274c}' => 2,
        _ => 1,
    }
}

/// Writing to a `String` cannot fail.
fn push(text: &mut String, args: fmt::Arguments<'_>) {
    let _ = text.write_fmt(args);
}
