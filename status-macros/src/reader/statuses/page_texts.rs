//! What the texts of a page say of statuses, paragraph by paragraph: which it names, and which it denies.

use std::ops::Range;

use super::in_text::{self, Named};
use super::line_start::{code, is_mark};
use super::line_statuses::{statuses, word};
use super::misnamed::{Misnamed, misnamed, misnamed_within};
use crate::reader::markdown::{Document, Lead, Paragraph, Scope, Seen, inline, seen_lines};
use crate::reader::model::Spanned;
use crate::reader::{denial, denied_list, rfc9110, words};

/// What the texts beside the tables say.
#[derive(Default)]
pub(super) struct Found {
    pub(super) named: Vec<Spanned<Named>>,
    pub(super) misnamed: Vec<Spanned<Misnamed>>,
    /// Those that are never answered by any endpoint.
    pub(super) denied: Vec<Spanned<u16>>,
    /// Those that are called obsolete, which excuses no row.
    pub(super) obsolete: Vec<Spanned<u16>>,
}

pub(super) fn look(document: &Document<'_>, scope: &Scope) -> Found {
    let mut look = Look::default();
    look.front_matter(&document.source[..document.body]);
    seen_lines(document, scope, &mut |line| {
        let text = inline::unescaped(line.text);
        let mut line: Seen<'_> = line;
        line.text = &text;
        look.line(&line);
    });
    look.end_paragraph();
    look.excuse();
    look.found
}

/// What the heading or the line above a list says of it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Above {
    #[default]
    Nothing,
    /// `Deprecated`
    Obsolete,
    /// `Not used` or `We never return:`
    Denied,
}

impl Above {
    fn of(text: &str) -> Self {
        if denied_list::denies_list(text) {
            Self::Denied
        } else if denied_list::says_obsolete(text) {
            Self::Obsolete
        } else {
            Self::Nothing
        }
    }
}

#[derive(Default)]
struct Look {
    found: Found,
    /// The mentions that are plain words, and whether a heading is another status, so that they are statuses, too.
    words: Vec<usize>,
    has_heading: bool,
    /// The number of headings above, and of the mentions above the last one.
    section: usize,
    section_start: usize,
    /// One for each mention.
    is_excused: Vec<bool>,
    /// The codes that the page denies, and its section.
    denied: Vec<u16>,
    denied_here: Vec<u16>,
    above: Lead<Above>,
    /// The statuses of the heading right above.
    heading: Vec<u16>,
    /// Below the heading of an endpoint, for which alone a denial holds.
    is_of_endpoint: bool,
    paragraph: Paragraph,
    /// What is seen of its last line.
    seen: String,
}

impl Look {
    /// GitHub shows the front matter as a table.
    fn front_matter(&mut self, text: &str) {
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let item = line.trim_start_matches([' ', '-', '"', '\''].as_slice());
            let status =
                code(item).filter(|(code, rest)| rfc9110::begins_with_phrase(rest.trim_start_matches(is_mark), *code));
            if let Some((code, _)) = status {
                self.name(Named::of(code), at..at + line.trim_end().len());
            }
            at += line.len();
        }
    }

    fn name(&mut self, named: Named, span: Range<usize>) {
        self.found.named.push(Spanned { value: named, span });
        self.is_excused.push(false);
    }

    /// What is denied need not be denied again: on the page, if it is so above its second heading, else in its section. A sentence that says
    /// that a status is answered is not excused, nor is an entry of another section.
    fn end_section(&mut self) {
        for (index, named) in self.found.named.iter().enumerate().skip(self.section_start) {
            let Named { code, is_said, .. } = named.value;
            self.is_excused[index] |= !is_said && self.denied_here.contains(&code);
        }
        if self.section < 2 {
            self.denied.append(&mut self.denied_here);
        }
        self.denied_here.clear();
        self.section_start = self.found.named.len();
    }

    fn excuse(&mut self) {
        self.end_section();
        let Self { found, is_excused, words, has_heading, denied, .. } = self;
        for index in words.iter().filter(|_| !*has_heading) {
            is_excused[*index] = true;
        }
        let mut excused = is_excused.iter();
        found.named.retain(|named| {
            let Named { code, is_said, is_entry } = named.value;
            !excused.next().is_some_and(|is_excused| *is_excused) && (is_said || is_entry || !denied.contains(&code))
        });
    }

    fn deny(&mut self, code: u16, span: &Range<usize>) {
        if self.is_of_endpoint {
            return;
        }
        self.found.denied.push(Spanned { value: code, span: span.clone() });
        if !self.denied_here.contains(&code) {
            self.denied_here.push(code);
        }
    }

    fn line(&mut self, line: &Seen<'_>) {
        if self.paragraph.ends_before(line) {
            self.end_paragraph();
        }
        if line.text.is_empty() {
            return;
        }
        let seen = inline::seen_in_line(line.text);
        let codes = statuses(line);
        if line.is_heading {
            self.end_section();
            self.is_of_endpoint = denial::names_endpoint(&seen);
            self.section += 1;
        }
        self.above.pass(line, || Above::of(&seen));
        if line.is_heading || line.begins() {
            self.denies_heading(line, &seen);
        }
        for code in self.obsolete(line, &seen, &codes) {
            self.found.obsolete.push(Spanned { value: code, span: line.span.clone() });
        }
        if line.is_heading {
            self.heading.clone_from(&codes);
            self.has_heading |= !codes.is_empty() || !in_text::named(&seen).is_empty();
        }
        if let Some(code) = word(line) {
            self.words.push(self.found.named.len());
            self.name(Named::of(code), line.span.clone());
        }
        self.found.misnamed.extend(misnamed(line).map(|value| Spanned { value, span: line.span.clone() }));
        for code in codes {
            if self.above.said == Above::Denied {
                self.deny(code, &line.span);
            } else {
                self.name(Named { is_entry: true, ..Named::of(code) }, line.span.clone());
            }
        }
        self.paragraph.push(line.text.to_owned(), line.span.clone());
        self.seen = seen;
    }

    /// `### 409 Conflict`, and then `No longer returned.`
    fn denies_heading(&mut self, line: &Seen<'_>, seen: &str) {
        let heading = std::mem::take(&mut self.heading);
        if !heading.is_empty() && !line.is_heading && Above::of(seen) == Above::Denied {
            for code in heading {
                self.deny(code, &line.span);
            }
        }
    }

    /// What a line calls obsolete: it is struck through, behind a label such as `Deprecated:`, or below such a heading.
    fn obsolete(&self, line: &Seen<'_>, seen: &str, codes: &[u16]) -> Vec<u16> {
        let struck = line.text.trim_start().strip_prefix("~~").and_then(|text| text.split_once("~~"));
        let struck = struck.and_then(|(struck, _)| code(struck)).map(|(code, _)| code);
        let label = seen.split_once(':').filter(|(label, list)| denied_list::says_obsolete(label) && list.len() < 40);
        let mut obsolete: Vec<u16> = struck.into_iter().collect();
        match label {
            Some((_, list)) => obsolete.extend(in_text::named(list).iter().map(|named| named.code)),
            None if self.above.said == Above::Obsolete && line.is_item => obsolete.extend(codes),
            None => {}
        }
        obsolete
    }

    /// Judges the lines of a paragraph as one text.
    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let last = std::mem::take(&mut self.seen);
        let seen = if paragraph.has_lines() { inline::seen_in_line(&paragraph.text()) } else { last };
        let line_of = |code: u16| paragraph.line_of(&code.to_string());
        for named in in_text::named(&seen) {
            if self.above.said == Above::Denied {
                self.deny(named.code, &line_of(named.code));
            } else {
                self.name(named, line_of(named.code));
            }
        }
        let is_of_all = !denial::names_endpoint(&seen);
        for code in in_text::denied_phrases(&seen).into_iter().filter(|_| is_of_all) {
            self.deny(code, &line_of(code));
        }
        if !words::has_digit(&seen) {
            return;
        }
        for misnamed in misnamed_within(&seen) {
            let span = line_of(misnamed.code);
            if !self.found.misnamed.iter().any(|other| other.span == span) {
                self.found.misnamed.push(Spanned { value: misnamed, span });
            }
        }
        for code in in_text::denied(&seen).into_iter().filter(|_| is_of_all) {
            self.deny(code, &line_of(code));
        }
    }
}
