//! What the texts of a page say of statuses, paragraph by paragraph: which it names, and which it denies.

use std::ops::Range;

use super::in_text::{self, Named};
use super::line_start::{code, is_mark};
use super::mentions::{Misnamed, misnamed, statuses, word};
use crate::reader::markdown::{Document, Scope, Seen, inline, seen_lines};
use crate::reader::model::Spanned;
use crate::reader::{denial, denied_list, rfc9110};

/// What the texts beside the tables say.
#[derive(Default)]
pub(super) struct Found {
    pub(super) named: Vec<Spanned<Named>>,
    pub(super) misnamed: Vec<Spanned<Misnamed>>,
    /// Those that are never answered by any endpoint.
    pub(super) denied: Vec<Spanned<u16>>,
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
    if !look.has_heading {
        for index in look.words.into_iter().rev() {
            look.found.named.remove(index);
        }
    }
    look.found
}

#[derive(Default)]
struct Look {
    found: Found,
    /// The mentions that are plain words, and whether a heading is another status, so that they are statuses, too.
    words: Vec<usize>,
    has_heading: bool,
    /// Below `Not used` or `We never return:`
    is_denied: bool,
    /// The statuses of the heading right above.
    heading: Vec<u16>,
    /// Below the heading of an endpoint, for which alone a denial holds.
    is_of_endpoint: bool,
    paragraph: Vec<(String, Range<usize>)>,
}

impl Look {
    /// GitHub shows the front matter as a table.
    fn front_matter(&mut self, text: &str) {
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let item = line.trim_start_matches([' ', '-', '"', '\'']);
            let status =
                code(item).filter(|(code, rest)| rfc9110::begins_with_phrase(rest.trim_start_matches(is_mark), *code));
            if let Some((code, _)) = status {
                self.name(Named { code, is_said: false }, at..at + line.trim_end().len());
            }
            at += line.len();
        }
    }

    fn name(&mut self, named: Named, span: Range<usize>) {
        self.found.named.push(Spanned { value: named, span });
    }

    fn deny(&mut self, code: u16, span: &Range<usize>) {
        if !self.is_of_endpoint {
            self.found.denied.push(Spanned { value: code, span: span.clone() });
        }
    }

    fn line(&mut self, line: &Seen<'_>) {
        if line.text.is_empty() || !line.goes_on() {
            self.end_paragraph();
        }
        if line.text.is_empty() {
            return;
        }
        let seen = inline::seen_in_line(line.text);
        let codes = statuses(line);
        if line.is_heading {
            self.is_of_endpoint = denial::names_endpoint(&seen);
        }
        if line.is_heading || line.begins() && !line.is_item {
            self.is_denied = denied_list::denies_list(&seen);
            // `### 409 Conflict`, and then `No longer returned.`
            let heading = std::mem::take(&mut self.heading);
            if self.is_denied && !line.is_heading {
                for code in heading {
                    self.deny(code, &line.span);
                }
            }
        }
        let struck = line.text.trim().strip_prefix("~~").and_then(|text| text.strip_suffix("~~"));
        if let Some((code, _)) = struck.filter(|text| !text.contains("~~")).and_then(code) {
            self.deny(code, &line.span);
        }
        if line.is_heading {
            self.heading.clone_from(&codes);
            self.has_heading |= !codes.is_empty() || !in_text::named(&seen).is_empty();
        }
        if let Some(code) = word(line) {
            self.words.push(self.found.named.len());
            self.name(Named { code, is_said: false }, line.span.clone());
        }
        self.found.misnamed.extend(misnamed(line).map(|value| Spanned { value, span: line.span.clone() }));
        for code in codes {
            if self.is_denied {
                self.deny(code, &line.span);
            } else {
                self.name(Named { code, is_said: false }, line.span.clone());
            }
        }
        self.paragraph.push((line.text.to_owned(), line.span.clone()));
    }

    /// Judges the lines of a paragraph as one text.
    fn end_paragraph(&mut self) {
        let lines = std::mem::take(&mut self.paragraph);
        let text = lines.iter().map(|(text, _)| &**text).collect::<Vec<_>>().join(" ");
        let seen = inline::seen_in_line(&text);
        let line_of = |code: u16| {
            let digits = code.to_string();
            let line = lines.iter().find(|(line, _)| line.contains(&digits)).or(lines.first());
            line.map_or(0..0, |(_, span)| span.clone())
        };
        for named in in_text::named(&seen) {
            if self.is_denied {
                self.deny(named.code, &line_of(named.code));
            } else {
                self.name(named, line_of(named.code));
            }
        }
        let is_of_all = !denial::names_endpoint(&seen);
        for code in in_text::denied(&seen).into_iter().filter(|_| is_of_all) {
            self.deny(code, &line_of(code));
        }
    }
}
