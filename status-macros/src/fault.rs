//! What is wrong with a page: collected by every stage, rendered once.

use std::fmt::{self, Write as _};
use std::ops::Range;

use crate::page::{Page, Place};

/// Faults shown at most: who has made more reads no further.
const SHOWN: usize = 50;

/// Characters of a line shown around the caret.
const WIDTH: usize = 100;

/// One fault: what is wrong, where, and what to do instead.
#[derive(Debug)]
pub(crate) struct Fault {
    name: &'static str,
    at: Option<Range<usize>>,
    message: String,
    label: String,
    other: Option<Range<usize>>,
    help: String,
    is_warning: bool,
}

/// All faults of a page; every stage pushes its own and goes on.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Fault {
    /// A fault at a range of the page, under the name that docs/page-format.md explains it by.
    pub(crate) fn at(name: &'static str, at: Range<usize>, message: impl Into<String>) -> Self {
        Self { at: Some(at), ..Self::of_page(name, message) }
    }

    /// A fault of the whole page, or of the file.
    pub(crate) fn of_page(name: &'static str, message: impl Into<String>) -> Self {
        Self {
            name,
            at: None,
            message: message.into(),
            label: String::new(),
            other: None,
            help: String::new(),
            is_warning: false,
        }
    }

    /// What the caret points at.
    pub(crate) fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// A second place, which the label leads to.
    pub(crate) fn and(mut self, other: Range<usize>) -> Self {
        self.other = Some(other);
        self
    }

    /// What to do instead.
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// The same, but the build goes on.
    pub(crate) fn warning(mut self) -> Self {
        self.is_warning = true;
        self
    }

    pub(crate) fn is_named(&self, name: &str) -> bool {
        self.name == name
    }

    /// Whether the two are the same fault at the same place.
    pub(crate) fn is_at(&self, other: &Self) -> bool {
        self.name == other.name && self.at == other.at
    }

    /// The text of one compiler error.
    fn render(&self, page: &Page) -> String {
        let mut text = format!("{} [{}]", shown(&self.message), self.name);
        let mut gutter = String::new();
        if let Some(at) = &self.at {
            gutter = self.excerpt(page, at, &mut text);
        } else {
            push(&mut text, format_args!("\n --> {}", page.shown()));
        }
        for (index, line) in self.help.lines().enumerate() {
            let lead = if index == 0 { " = help: " } else { "         " };
            push(&mut text, format_args!("\n{gutter}{lead}{}", shown(line)));
        }
        text
    }

    /// The line of the page, with carets below the range; gives the width of its number as spaces.
    fn excerpt(&self, page: &Page, at: &Range<usize>, text: &mut String) -> String {
        let place = page.place(at.start);
        let line = Line::cut(page.line(place), &page.within_line(at));
        let number = place.line.to_string();
        let gutter = " ".repeat(number.len());
        push(text, format_args!("\n{gutter}--> {}:{place}", page.shown()));
        push(text, format_args!("\n{gutter} |\n{number} | {}", line.text));
        push(text, format_args!("\n{gutter} | {}{}", " ".repeat(line.before), "^".repeat(line.carets)));
        if !self.label.is_empty() {
            push(text, format_args!(" {}", shown(&self.label)));
        }
        if let Some(other) = &self.other {
            push(text, format_args!(" {}:{}", page.shown(), page.place(other.start)));
        }
        gutter
    }
}

impl Faults {
    pub(crate) fn push(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    pub(crate) fn into_iter(self) -> impl Iterator<Item = Fault> {
        self.0.into_iter()
    }

    pub(crate) fn extend(&mut self, faults: impl IntoIterator<Item = Fault>) {
        self.0.extend(faults);
    }

    /// Forgets faults at places outside of all the ranges.
    pub(crate) fn keep_within(&mut self, ranges: &[Range<usize>]) {
        let is_within = |at: &Range<usize>| ranges.iter().any(|range| range.contains(&at.start));
        self.0.retain(|fault| fault.at.as_ref().is_none_or(is_within));
    }

    /// Whether the build goes on: there are warnings at most.
    pub(crate) fn has_no_error(&self) -> bool {
        self.0.iter().all(|fault| fault.is_warning)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// All as texts for the compiler, in the page's order.
    pub(crate) fn render(mut self, page: &Page) -> Rendered {
        self.0.sort_by_key(|fault| fault.at.as_ref().map_or(0, |at| at.start));
        let (warnings, errors): (Vec<_>, Vec<_>) = self.0.into_iter().partition(|fault| fault.is_warning);
        Rendered { errors: texts(&errors, page), warnings: texts(&warnings, page) }
    }

    /// The names, in the order in which the faults were found.
    #[cfg(test)]
    pub(crate) fn names(&self) -> Vec<&'static str> {
        self.0.iter().map(|fault| fault.name).collect()
    }
}

/// One text for each message of the compiler.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Rendered {
    pub(crate) errors: Vec<String>,
    pub(crate) warnings: Vec<String>,
}

/// At most [`SHOWN`] texts, no two alike, and how many more there are.
fn texts(faults: &[Fault], page: &Page) -> Vec<String> {
    let mut texts: Vec<_> = faults.iter().take(SHOWN).map(|fault| fault.render(page)).collect();
    texts.dedup();
    if let Some(more) = faults.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        texts.push(format!("{}: and {more} more", page.shown()));
    }
    texts
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
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
            let width = cells(c);
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

/// The text without characters that would act on a terminal instead of being seen.
pub(crate) fn shown(text: &str) -> String {
    text.chars().map(|c| if is_unseen(c) { '\u{fffd}' } else { c }).collect()
}

/// Whether a terminal acts on the character instead of showing it.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{61c}')
}

/// Columns that a terminal gives the character.
fn cells(c: char) -> usize {
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
