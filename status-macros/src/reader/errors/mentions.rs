//! Errors beside the tables: what lines, sections and lists say of the status of an error code.

use super::code_form::CodeForms;
use super::code_of_line::{bare, says_what_it_has};
use super::headers::{self, Meaning};
use super::key_evidence::is_key_like;
use crate::reader::denial;
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::markdown::{Document, Scope, Seen, lines, seen_lines};
use crate::reader::model::{ErrorRow, Spanned};
use crate::reader::rfc9110;
use crate::reader::statuses::mentions;

/// A fault for each error code that has a status there and no row, or another status than in its row.
pub(super) fn check(document: &Document<'_>, scope: &Scope, errors: &[ErrorRow], faults: &mut Faults) {
    let mut finder = Finder::new(document.source, errors);
    seen_lines(document, scope, &mut |line| finder.line(&line));
    finder.end_section();
    for Spanned { value: (heading, statuses), span } in finder.sections {
        let is_row =
            |error: &&ErrorRow| heading.contains(&error.code.value) || heading.eq_ignore_ascii_case(error.title());
        if let Some(row) = errors.iter().find(is_row) {
            let mention = Mention { code: row.code.value.clone(), statuses };
            faults.extend(contradiction(&Spanned { value: mention, span }, row));
        } else {
            let message = format!("the error of the section `{heading}` is in no row of a table");
            faults.push(
                Fault::at(Rule::ErrorOutsideTable, span, message)
                    .label("this line gives it a status")
                    .help("write a row for it; if it is about another thing, name its status within a sentence"),
            );
        }
    }
    for mention in finder.mentions {
        match errors.iter().find(|error| error.code.value == mention.value.code) {
            None => faults.push(outside_table(&mention)),
            Some(row) => faults.extend(contradiction(&mention, row)),
        }
    }
}

fn outside_table(mention: &Spanned<Mention>) -> Fault {
    let message = format!("`{}` is on the page, but in no row of a table", mention.value.code);
    Fault::at(Rule::ErrorOutsideTable, mention.span.clone(), message)
        .help("write a row for it; if it is never answered, name its status in another sentence")
}

/// An error that has another status than in its row. A line with several statuses may be about the others.
fn contradiction(mention: &Spanned<Mention>, row: &ErrorRow) -> Option<Fault> {
    let Mention { code, statuses } = &mention.value;
    let status = &row.status.code;
    let other = statuses.first().filter(|_| !statuses.contains(&status.value))?;
    let message = format!("`{code}` has the status `{other}` here, and `{}` in its row", status.value);
    Some(
        Fault::at(Rule::HeadingStatus, mention.span.clone(), message)
            .label("the row is at")
            .and(status.span.clone())
            .help("correct one of the two"),
    )
}

/// An error code with the statuses beside it.
struct Mention {
    code: String,
    statuses: Vec<u16>,
}

/// The part of the page about one error code: below its heading, its label, or its item.
struct Section {
    code: Spanned<String>,
    /// The indentation of the item.
    indent: Option<usize>,
    statuses: Vec<u16>,
    status_at: Option<std::ops::Range<usize>>,
}

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
    section: Option<Section>,
    /// Whether the heading or the line above says that what is below is not answered.
    is_denied: bool,
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
            section: None,
            is_denied: false,
            status: None,
            level: 0,
            list: None,
            heading: None,
            sections: Vec::new(),
        }
    }

    fn line(&mut self, line: &Seen<'_>) {
        if line.text.is_empty() {
            return;
        }
        let text = marked(line.text);
        let indent = line.span.start - lines::line_of(self.source, line.span.start).start;
        self.end_list(line, indent);
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
        let above = self.list.as_ref().map_or(self.status, |list| list.status);
        let is_below = above.is_some() && !line.is_heading;
        let beside = line.begins().then(|| self.beside(&text, is_below)).flatten();
        let mut named = match beside {
            Some(_) => Vec::new(),
            None if line.is_heading => Vec::new(),
            None => self.forms.in_sentence(&text, &statuses),
        };
        if line.is_heading || line.begins() && !line.is_item {
            self.is_denied = denial::is_nothing_else(&text);
        }
        let is_denied = |code: &String| {
            let Some((before, behind)) = text.split_once(&**code) else { return false };
            denial::denies_always(before.trim_end_matches('`'), behind.trim_start_matches('`'))
        };
        if let Some(code) = beside.or_else(|| named.pop()).filter(|code| !self.is_denied && !is_denied(code)) {
            let is_above = above.is_some() && !has_status(&text) && self.forms.beside_status(&text).is_none();
            let statuses = if is_above { above.into_iter().collect() } else { mentions::all_within(&text) };
            named.extend(self.forms.listed(&text, &code).into_iter().map(str::to_owned));
            for code in named.into_iter().filter(|_| statuses.len() == 1) {
                let mention = Mention { code, statuses: statuses.clone() };
                self.mentions.push(Spanned { value: mention, span: line.span.clone() });
            }
            self.mentions.push(Spanned { value: Mention { code, statuses }, span: line.span.clone() });
        } else if !line.is_heading {
            self.text(line, &text, indent, &statuses);
        }
    }

    /// The code that the line is about, if a status is beside it or above it.
    fn beside(&self, text: &str, is_below_status: bool) -> Option<String> {
        let first = || self.forms.first_code(text).filter(|_| is_below_status || has_status(text));
        self.forms.beside_status(text).or_else(first)
    }

    /// A heading ends what came before it, unless it is a code below the heading of a status.
    fn heading(&mut self, line: &Seen<'_>, text: &str, statuses: &[u16]) {
        self.end_section();
        self.list = None;
        let code = self.forms.code_of_heading(text);
        let marks = self.source[line.span.clone()].trim_start_matches(['>', ' ']);
        let level = marks.len() - marks.trim_start_matches('#').len();
        // A section ends at the next heading of its level.
        if level > 0 && level <= self.level {
            self.status = None;
        }
        // A section with a path is about an endpoint.
        let is_open = code.is_none() && statuses.is_empty() && !text.contains('/');
        self.heading = is_open.then(|| text.trim_matches(['#', '*', '`', ' ']).to_owned());
        match (code, self.status) {
            (Some(code), Some(status)) if statuses.is_empty() && self.forms.is_certain(&code) => {
                let mention = Mention { code, statuses: vec![status] };
                self.mentions.push(Spanned { value: mention, span: line.span.clone() });
            }
            (code, _) => {
                self.status = statuses.first().copied().filter(|_| statuses.len() == 1 && code.is_none());
                self.level = level;
                self.section = code.map(|code| section(code, line, None));
            }
        }
    }

    /// A line that no code has a status in.
    fn text(&mut self, line: &Seen<'_>, text: &str, indent: usize, statuses: &[u16]) {
        if !statuses.is_empty()
            && let Some(section) = &mut self.section
        {
            section.statuses.extend(statuses);
            section.status_at.get_or_insert(line.span.clone());
            return;
        }
        if let Some(code) = labelled(text).filter(|code| self.forms.is_marked_code(code)) {
            self.end_section();
            if let Some(status) = self.status {
                let mention = Mention { code, statuses: vec![status] };
                return self.mentions.push(Spanned { value: mention, span: line.span.clone() });
            }
            self.section = Some(section(code, line, None));
            self.heading = None;
        } else if line.begins() && self.forms.is_marked_code(bare(text)) && is_marked_or_key(text) {
            self.end_section();
            self.section = Some(section(bare(text).to_owned(), line, line.is_item.then_some(indent)));
        } else if line.begins() && !line.is_item && says_what_it_has(text) {
            self.list = Some(List { status: None, line: line.span.clone(), indent, is_item: false });
        } else if let [status] = statuses
            && line.begins()
            && (text.ends_with(':') || text.split(' ').count() <= LEADING_WORDS)
        {
            let is_item = line.is_item;
            self.list = Some(List { status: Some(*status), line: line.span.clone(), indent, is_item });
        }
    }

    /// Ends the list and the item that the line is not in.
    fn end_list(&mut self, line: &Seen<'_>, indent: usize) {
        let is_in_list = |list: &List| {
            line.span == list.line
                || line.is_item && if list.is_item { indent > list.indent } else { indent >= list.indent }
        };
        if line.begins() && !self.list.as_ref().is_some_and(is_in_list) {
            self.list = None;
        }
        let is_of_item = |section: &Section| section.indent.is_some_and(|own| line.is_item && indent <= own);
        if self.section.as_ref().is_some_and(is_of_item) {
            self.end_section();
        }
    }

    fn end_section(&mut self) {
        if let Some(Section { code, statuses, status_at: Some(at), .. }) = self.section.take() {
            let span = if self.forms.is_known(&code.value) { at } else { code.span };
            self.mentions.push(Spanned { value: Mention { code: code.value, statuses }, span });
        }
    }
}

fn section(code: String, line: &Seen<'_>, indent: Option<usize>) -> Section {
    let code = Spanned { value: code, span: line.span.clone() };
    Section { code, indent, statuses: Vec::new(), status_at: None }
}

/// How many words a line may have that gives its status to the list below it.
const LEADING_WORDS: usize = 6;

/// Whether a text that is one word is set apart, or can be nothing but a code.
fn is_marked_or_key(text: &str) -> bool {
    text.starts_with(['`', '*']) || is_key_like(bare(text))
}

/// The code in a line such as `Error code: order_full`.
fn labelled(text: &str) -> Option<String> {
    let (label, code) = label(text)?;
    let is_label = ["code", "error code", "error"].iter().any(|known| label.eq_ignore_ascii_case(known));
    is_label.then(|| bare(&code).to_owned())
}

/// A label with what is behind its colon, without marks.
fn label(text: &str) -> Option<(String, String)> {
    let bare = text.replace(['*', '`'], "");
    let (label, value) = bare.split_once(':')?;
    Some((label.trim().to_owned(), value.trim_start().to_owned()))
}

/// Whether the line is nothing but the status of an error behind its label, as `Status: 409 Conflict`.
fn is_labelled_status(text: &str) -> bool {
    let Some((label, value)) = label(text) else { return false };
    let Some((status, rest)) = value.split_at_checked(3) else { return false };
    headers::meaning(&label) == Some(Meaning::Status)
        && mentions::within(status).is_some()
        && mentions::within(rest).is_none()
        && rest.split(' ').count() < 6
}

/// Whether the text has a status in parentheses, or behind a word that says so.
fn has_status(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["(", "[", "http ", "status ", "status: ", "status code "].iter().any(|before| {
        lower.match_indices(before).any(|(at, _)| {
            let rest = &lower[at + before.len()..];
            rest.split_at_checked(3).is_some_and(|(digits, rest)| {
                mentions::within(digits).is_some()
                    && (!matches!(*before, "(" | "[") || rest.starts_with([')', ']']) || is_phrase_of(digits, rest))
            })
        })
    })
}

/// Whether the phrase of the status follows its digits.
fn is_phrase_of(digits: &str, rest: &str) -> bool {
    digits.parse().is_ok_and(|code| rfc9110::begins_with_phrase(rest, code))
}

/// The text with backticks for all that sets a code apart: tags, quotes, brackets with their address.
fn marked(text: &str) -> String {
    let mut marked = text.replace("<code>", "`").replace("</code>", "`").replace(['"', '“', '”', '['], "`");
    while let Some(start) = marked.find("](") {
        let end = marked[start..].find(')').map_or(marked.len(), |end| start + end + 1);
        marked.replace_range(start..end, "`");
    }
    marked
}
