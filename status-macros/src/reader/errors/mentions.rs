//! Errors beside the tables: what lines, sections and lists say of the status of an error code.

use super::code_form::CodeForms;
use super::code_of_line::{bare, says_what_it_has};
use super::in_cells;
use super::line_text::{
    LEADING_WORDS, has_status, is_denied, is_labelled_status, is_marked_or_key, is_said, labelled, marked,
    starts_with_status,
};
use super::mention::{self, Mention};
use super::section::Section;
use super::without_status::{self, Headings, Siblings};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Lead, Paragraph, Scope, Seen, Table, inline, seen_lines};
use crate::reader::model::{ErrorRow, Spanned};
use crate::reader::statuses::mentions;
use crate::reader::words::is_symbol;
use crate::reader::{denial, denied_list};

/// A fault for each error code that has a status there and no row, or another status than in its row.
pub(super) fn check(
    document: &Document<'_>,
    scope: &Scope,
    others: &[&Table<'_>],
    errors: &[ErrorRow],
    faults: &mut Faults,
) {
    let mut finder = Finder::new(document.source, errors);
    seen_lines(document, scope, &mut |line| finder.line(&line));
    finder.end_paragraph();
    finder.end_section();
    finder.items.end(&mut finder.lost);
    finder.headings.end(0, &mut finder.lost);
    for Spanned { value: (heading, statuses), span } in finder.sections {
        let is_row =
            |error: &&ErrorRow| heading.contains(&error.code.value) || heading.eq_ignore_ascii_case(error.title());
        if let Some(row) = errors.iter().find(is_row) {
            let mention = Mention { code: row.code.value.clone(), statuses, is_exact: false };
            faults.extend(mention::contradiction(&Spanned { value: mention, span }, row));
        } else {
            let message = format!("the error of the section `{heading}` is in no row of a table");
            faults.push(
                Fault::at(Rule::ErrorOutsideTable, span, message)
                    .label("this line gives it a status")
                    .help("write a row for it; if it is about another thing, name its status within a sentence"),
            );
        }
    }
    let mut mentions = finder.mentions;
    for Spanned { value: code, span } in finder.lost {
        if !mentions.iter().any(|mention: &Spanned<Mention>| mention.value.code == code) {
            mentions.push(Spanned { value: Mention { code, statuses: Vec::new(), is_exact: false }, span });
        }
    }
    in_cells::find(document, scope, others, &finder.forms, &mut mentions);
    for mention in mentions {
        faults.extend(mention::fault(&mention, errors));
    }
    for table in others {
        in_cells::denied(table, &finder.forms, &mut finder.denied);
    }
    faults.extend(finder.denied.iter().filter_map(|code| mention::denied_row(code, errors)));
}

/// Whether the heading or the line above says that what is below is not answered.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Denial {
    is_sure: bool,
    /// It may be about something else, so that it excuses nothing that has a status: `Deprecated`.
    is_likely: bool,
}

/// Codes of a paragraph that may be denied.
const MANY: usize = 100;

/// A line that gives its status to the list below it.
struct List {
    /// None, if its items are what an answer has.
    status: Option<u16>,
    line: std::ops::Range<usize>,
    indent: usize,
    is_item: bool,
}

/// Looks at one line after another.
struct Finder<'p> {
    source: &'p str,
    forms: CodeForms<'p>,
    mentions: Vec<Spanned<Mention>>,
    /// The codes that are never answered.
    denied: Vec<Spanned<String>>,
    /// Codes without a status and without a row.
    lost: Vec<Spanned<String>>,
    items: Siblings,
    headings: Headings,
    /// The lines of a paragraph, and what they name.
    paragraph: Paragraph,
    of_paragraph: Vec<Spanned<Mention>>,
    /// Below the heading of an endpoint, for which alone a denial holds.
    is_of_endpoint: bool,
    section: Option<Section>,
    lead: Lead<Denial>,
    /// The status of the heading above.
    status: Option<u16>,
    level: usize,
    list: Option<List>,
    /// A heading that is no code, and the headings whose section begins with nothing but a status: `Status: 409`.
    heading: Option<String>,
    sections: Vec<Spanned<(String, Vec<u16>)>>,
}

impl<'p> Finder<'p> {
    fn new(source: &'p str, errors: &'p [ErrorRow]) -> Self {
        Self {
            source,
            forms: CodeForms::of(errors),
            mentions: Vec::new(),
            denied: Vec::new(),
            lost: Vec::new(),
            items: Siblings::default(),
            headings: Headings::default(),
            paragraph: Paragraph::default(),
            of_paragraph: Vec::new(),
            is_of_endpoint: false,
            section: None,
            lead: Lead::default(),
            status: None,
            level: 0,
            list: None,
            heading: None,
            sections: Vec::new(),
        }
    }

    fn line(&mut self, line: &Seen<'_>) {
        if self.paragraph.ends_before(line) {
            self.end_paragraph();
        }
        if line.text.is_empty() {
            return;
        }
        let text = marked(&inline::unescaped(line.text));
        self.end_list(line);
        if !line.is_item {
            self.items.end(&mut self.lost);
        }
        let statuses = mentions::of_errors(line);
        if line.is_heading {
            self.heading(line, &text, &statuses);
        } else if self.section.is_none()
            && is_labelled_status(&text)
            && let Some(value) = self.heading.take()
        {
            let value = (value, mentions::all_within(&text));
            self.sections.push(Spanned { value, span: line.span.clone() });
        }
        self.lead.pass(line, || Denial {
            is_sure: denied_list::denies_list(&text),
            is_likely: denied_list::is_nothing_else(&text),
        });
        if line.is_heading {
            self.is_of_endpoint = denial::names_endpoint(&text);
        }
        if line.is_item
            && !self.lead.said.is_sure
            && !self.lead.said.is_likely
            && let Some(code) = without_status::own_code(&text, true)
        {
            self.items.add(code, line, &self.forms);
        }
        if line.is_heading {
            let code = without_status::of_heading(&text, &self.forms);
            self.lost.extend(code.map(|value| Spanned { value, span: line.span.clone() }));
        }
        let named = if self.lead.said.is_sure { Vec::new() } else { self.named(line, &text, &statuses) };
        if named.is_empty() && !line.is_heading {
            self.text(line, &text, &statuses);
        }
        self.of_paragraph.extend(named.into_iter().map(|value| Spanned { value, span: line.span.clone() }));
        self.paragraph.push(text, line.span.clone());
    }

    /// What the lines of a paragraph say together: a code and its status on two of them, and denials.
    fn end_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        let mut mentions = std::mem::take(&mut self.of_paragraph);
        let text = paragraph.text();
        let line_of = |code: &str| paragraph.line_of(code);
        if paragraph.has_lines() && !self.lead.said.is_sure {
            for pair in self.forms.pairs(&text) {
                pair.give(&mut |code, statuses| {
                    mentions.retain(|mention| mention.value.code != code);
                    let mention = Mention { code: code.to_owned(), statuses, is_exact: true };
                    mentions.push(Spanned { value: mention, span: line_of(code) });
                });
            }
        }
        if !self.lead.said.is_sure {
            self.forms.sentences(&text, &mut |code, statuses| {
                if !mentions.iter().any(|mention: &Spanned<Mention>| mention.value.code == code) {
                    let mention = Mention { code: code.to_owned(), statuses, is_exact: false };
                    mentions.push(Spanned { value: mention, span: line_of(code) });
                }
            });
            let codes = without_status::in_sentence(&text, &self.forms).into_iter();
            let codes = codes.filter(|code| !self.lead.said.is_likely && !is_denied(&text, code, &[]));
            self.lost.extend(codes.map(|code| Spanned { span: line_of(&code), value: code }));
        }
        let is_limited = self.is_of_endpoint || denial::names_endpoint(&text);
        let mut known = self.forms.known(&text);
        known.truncate(MANY);
        let first = self.forms.first_code(&text).filter(|_| self.lead.said.is_likely);
        // ``- `order_gone`: use `order_lost` ``
        let own = without_status::own_code(&text, true);
        for code in &known {
            let is_of_list =
                self.lead.said.is_sure && own.is_none_or(|own| own == *code) || first.as_deref() == Some(*code);
            if (is_of_list || is_denied(&text, code, &known)) && !is_limited {
                self.denied.push(Spanned { value: (*code).to_owned(), span: line_of(code) });
            }
        }
        for mention in mentions {
            if !is_denied(&text, &mention.value.code, &known) {
                self.mentions.push(mention);
            }
        }
    }

    /// The codes of a line with their statuses: beside them, else above the line, else in its sentence.
    fn named(&self, line: &Seen<'_>, text: &str, statuses: &[u16]) -> Vec<Mention> {
        let mut named = Vec::new();
        for pair in self.forms.pairs(text) {
            pair.give(&mut |code, statuses| named.push(Mention { code: code.to_owned(), statuses, is_exact: true }));
        }
        if !named.is_empty() {
            return named;
        }
        let above = self.list.as_ref().map_or(self.status, |list| list.status).filter(|_| !line.is_heading);
        let first = self.forms.first_code(text).filter(|_| line.begins() && (above.is_some() || has_status(text)));
        let last = || self.forms.last_codes(text).filter(|_| line.begins() && statuses.len() < 2);
        let (codes, statuses) = match first {
            None if (line.is_item || text.contains(": `"))
                && let ([], Some(above), Some(codes)) = (statuses, above, last()) =>
            {
                (codes, vec![above])
            }
            None if line.is_item
                && let ([_], Some(codes)) = (statuses, last())
                && starts_with_status(text) =>
            {
                (codes, statuses.to_vec())
            }
            Some(code) if above.is_some() && !has_status(text) => {
                let bare = text.replace('`', "");
                let mut codes = Vec::new();
                for code in self.forms.certain_codes(&bare) {
                    codes.push(code.to_owned());
                }
                if codes.is_empty() {
                    codes.push(code);
                }
                (codes, above.into_iter().collect())
            }
            Some(code) if !self.forms.is_known(&code) => (vec![code], mentions::said_within(text)),
            Some(_) => return named,
            None if line.is_heading => return named,
            None => (self.forms.new_in_sentence(text, statuses), mentions::said_within(text)),
        };
        named.extend(codes.into_iter().map(|code| Mention { code, statuses: statuses.clone(), is_exact: false }));
        named
    }

    /// A heading ends what came before it, unless it is a code below the heading of a status.
    fn heading(&mut self, line: &Seen<'_>, text: &str, statuses: &[u16]) {
        self.end_section();
        self.items.below(text);
        self.list = None;
        let code = self.forms.code_of_heading(text);
        let marks = self.source[line.span.clone()].trim_start_matches(['>', ' '].as_slice());
        let level = marks.len() - marks.trim_start_matches('#').len();
        self.headings.heading(text, level, line, &self.forms, &mut self.lost);
        // A section ends at the next heading of its level.
        if level > 0 && level <= self.level {
            self.status = None;
        }
        // A section with a path is about an endpoint.
        let is_open = code.is_none() && statuses.is_empty() && !text.contains('/');
        self.heading = is_open.then(|| text.trim_matches(['#', '*', '`', ' '].as_slice()).to_owned());
        match (code, self.status) {
            (Some(code), Some(status)) if statuses.is_empty() && self.forms.is_certain(&code) => {
                let mention = Mention { code, statuses: vec![status], is_exact: true };
                self.mentions.push(Spanned { value: mention, span: line.span.clone() });
            }
            (code, _) => {
                self.status = statuses.first().copied().filter(|_| statuses.len() == 1 && code.is_none());
                self.level = level;
                self.section = code.map(|code| Section::of(code, line, None));
            }
        }
    }

    /// A line that no code has a status in.
    fn text(&mut self, line: &Seen<'_>, text: &str, statuses: &[u16]) {
        let first = text.split('.').next().unwrap_or_default();
        if (self.lead.said.is_sure || line.begins() && denied_list::is_nothing_else(first.trim_matches(is_symbol)))
            && let Some(Section { code, indent: None, .. }) = &self.section
            && self.forms.is_known(&code.value)
        {
            self.denied.push(Spanned { value: code.value.clone(), span: line.span.clone() });
            return;
        }
        if !statuses.is_empty()
            && let Some(section) = self.section.as_mut().filter(|_| self.forms.known(text).is_empty())
        {
            let said: Vec<u16> = statuses.iter().copied().filter(|status| is_said(text, *status)).collect();
            if !said.is_empty() {
                section.statuses.extend(said);
                section.status_at.get_or_insert(line.span.clone());
            }
            return;
        }
        if let Some(code) = labelled(text).filter(|code| self.forms.is_marked_code(code)) {
            self.end_section();
            if let Some(status) = self.status {
                let mention = Mention { code, statuses: vec![status], is_exact: true };
                return self.mentions.push(Spanned { value: mention, span: line.span.clone() });
            }
            self.section = Some(Section::of(code, line, None));
            self.heading = None;
        } else if line.begins() && self.forms.is_marked_code(bare(text)) && is_marked_or_key(text) {
            self.end_section();
            self.section = Some(Section::of(bare(text).to_owned(), line, line.is_item.then_some(line.indent)));
        } else if line.begins() && !line.is_item && says_what_it_has(text) {
            self.list = Some(List { status: None, line: line.span.clone(), indent: line.indent, is_item: false });
        } else if let [status] = statuses
            && line.begins()
            && (text.ends_with(':') || text.split(' ').count() <= LEADING_WORDS)
        {
            let is_item = line.is_item;
            self.list = Some(List { status: Some(*status), line: line.span.clone(), indent: line.indent, is_item });
        }
    }

    /// Ends the list and the item that the line is not in.
    fn end_list(&mut self, line: &Seen<'_>) {
        let is_in_list = |list: &List| {
            line.span == list.line
                || line.is_item && if list.is_item { line.indent > list.indent } else { line.indent >= list.indent }
        };
        if line.begins() && !self.list.as_ref().is_some_and(is_in_list) {
            self.list = None;
        }
        let is_of_item = |section: &Section| section.indent.is_some_and(|own| line.is_item && line.indent <= own);
        if self.section.as_ref().is_some_and(is_of_item) {
            self.end_section();
        }
    }

    fn end_section(&mut self) {
        if let Some(Section { code, statuses, status_at: Some(at), .. }) = self.section.take() {
            let span = if self.forms.is_known(&code.value) { at } else { code.span };
            let mention = Mention { code: code.value, statuses, is_exact: false };
            self.mentions.push(Spanned { value: mention, span });
        }
    }
}
