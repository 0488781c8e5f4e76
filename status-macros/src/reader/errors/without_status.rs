//! Error codes that a page documents beside its tables without a status: in a list with others, behind the word `errors`, as a heading.

use super::code_form::CodeForms;
use super::code_of_line::bare;
use crate::reader::markdown::Seen;
use crate::reader::model::Spanned;
use crate::reader::words::{self, is_one_of};

/// The items of a list that begin with codes: if one is a known code, the others are codes, too.
#[derive(Default)]
pub(super) struct Siblings {
    has_known: bool,
    /// Whether the heading above says that they are errors.
    is_of_errors: bool,
    new: Vec<Spanned<String>>,
}

impl Siblings {
    pub(super) fn add(&mut self, code: &str, line: &Seen<'_>, forms: &CodeForms<'_>) {
        if forms.is_known(code) {
            self.has_known = true;
        } else if forms.is_marked_code(code) {
            self.new.push(Spanned { value: code.to_owned(), span: line.span.clone() });
        }
    }

    /// Goes on below a heading, such as `Payment errors`.
    pub(super) fn below(&mut self, heading: &str) {
        let last = words::words(heading).last();
        self.is_of_errors = last.is_some_and(|last| is_one_of(last, "errors codes"));
    }

    /// The codes among them that no row has.
    pub(super) fn end(&mut self, lost: &mut Vec<Spanned<String>>) {
        let Self { has_known, is_of_errors, new } = std::mem::take(self);
        let is_list = is_of_errors && new.len() > 1;
        if has_known || is_list {
            lost.extend(new);
        }
        self.is_of_errors = is_of_errors;
    }
}

/// The headings of a page that begin with codes, by their levels: if one is a known code, those beside it are codes, too.
#[derive(Default)]
pub(super) struct Headings([Siblings; 7]);

impl Headings {
    /// A heading ends the lists of deeper levels.
    pub(super) fn heading(
        &mut self,
        text: &str,
        level: usize,
        line: &Seen<'_>,
        forms: &CodeForms<'_>,
        lost: &mut Vec<Spanned<String>>,
    ) {
        self.end(level + 1, lost);
        let code = first_of_heading(text).filter(|code| !is_operation(code) || forms.is_known(code));
        if let (Some(code), Some(siblings)) = (code, self.0.get_mut(level)) {
            siblings.add(code, line, forms);
        }
    }

    pub(super) fn end(&mut self, level: usize, lost: &mut Vec<Spanned<String>>) {
        for siblings in self.0.iter_mut().skip(level) {
            siblings.end(lost);
        }
    }
}

/// The code that a heading is, or begins with before its title: `E103 – Order lost`. A plain word is none.
fn first_of_heading(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(['#', '*', ' '].as_slice());
    let end = text.find([' ', ':', '('].as_slice()).unwrap_or(text.len());
    let (code, behind) = text.split_at(end);
    let (code, behind) = (bare(code), behind.trim_start_matches([' ', '*'].as_slice()));
    let is_parted = behind.is_empty() || behind.starts_with(['–', '—', '-', ':', '('].as_slice());
    let has_parts = code.get(1..).is_some_and(|rest| rest.contains(|c: char| !c.is_ascii_lowercase()));
    (is_parted && (has_parts || text.starts_with('`'))).then_some(code)
}

/// The code that a whole heading is, and no row has; not the name of an operation, such as `create_order`.
pub(super) fn of_heading(text: &str, forms: &CodeForms<'_>) -> Option<String> {
    let code = own_code(text, false).unwrap_or_else(|| bare(text));
    let is_code = code.contains('_') && forms.is_certain(code) && !forms.is_known(code);
    (is_code && !is_operation(code)).then(|| code.to_owned())
}

fn is_operation(code: &str) -> bool {
    const OPERATIONS: &str = "create get list update delete add remove set send start stop cancel pay retry fetch find search post put patch read \
        write upload download";
    code.split('_').next().is_some_and(|first| is_one_of(first, OPERATIONS))
}

/// The code that a heading is, or an item begins with and explains: `order_gone`, ``- `order_gone`: it was deleted``.
pub(super) fn own_code(text: &str, is_item: bool) -> Option<&str> {
    let rest = text.trim_start_matches(['*', '#', ' '].as_slice());
    let is_word = |word: &str| word.contains('_') && is_item;
    let (code, behind) = match rest.strip_prefix('`') {
        Some(rest) => rest.split_once('`')?,
        None => rest.split_at_checked(rest.find([' ', ':', '*'].as_slice())?).filter(|(word, _)| is_word(word))?,
    };
    let behind = behind.trim_start_matches(['*', ' '].as_slice());
    let is_own = if is_item {
        behind.is_empty() || behind.starts_with([':', '–', '—', '-'].as_slice())
    } else {
        behind.is_empty()
    };
    is_own.then_some(bare(code))
}

/// The codes of a sentence that are no field for sure: behind `errors`, before `is returned`, or listed with a known one.
pub(super) fn in_sentence(text: &str, forms: &CodeForms<'_>) -> Vec<String> {
    const NAMING: &[&str] = &[
        "fails with",
        "fail with",
        "failed with",
        "returns",
        "return",
        "answers",
        "code is",
        "reported as",
        " see",
        "See",
        "Retry",
        "we answer",
        "We answer",
        " get",
        " receive",
        "error code",
        "new code",
        "answer with",
        "answers with",
        "answered with",
        "we send",
        "rejected as",
        "rejected with",
        "the code",
        "renamed to",
        "is now called",
        "is now named",
        "replaced by",
    ];
    let pieces: Vec<_> = text.split('`').collect();
    let mut codes = Vec::new();
    let is_list = |between: &str| is_one_of(between.trim().trim_start_matches(',').trim(), " and or");
    for index in (1..pieces.len().saturating_sub(1)).step_by(2) {
        let (before, code, behind) = (pieces[index - 1], pieces[index], pieces[index + 1]);
        let word = before.trim_end().trim_end_matches(':').rsplit(' ').next().unwrap_or_default();
        let is_behind = is_one_of(word, "error errors codes") || words::ends_with(before.trim_end(), NAMING);
        let follows = |verbs: &[&str]| words::begins_with(behind, verbs);
        let is_returned =
            follows(&[" (formerly ", ", formerly ", " error", " is returned", " is answered", " is sent"])
                || follows(&[" is new in", " was added"]) && !is_operation(code);
        let beside = |other: usize, between: &str| {
            is_list(between) && pieces.get(other).is_some_and(|code| forms.is_known(code))
        };
        let is_listed = beside(index + 2, behind) || index > 1 && beside(index - 2, before);
        // `order_full → order_closed`
        let is_renamed = index > 1
            && (["→", "->", "=>", "has become", "became"].contains(&before.trim())
                || before.trim() == "to" && words::contains(text, &["ename"]))
            && pieces.get(index - 2).is_some_and(|code| forms.is_known(code));
        // `After order_full, wait.`
        let sentence = before.rsplit(['.', ';', ':'].as_slice()).next().unwrap_or_default().trim();
        let is_begin = matches!(sentence, "With" | "After" | "On" | "Upon") && behind.starts_with(',');
        let is_behind = is_behind || is_renamed || is_begin;
        let is_said = forms.is_marked_code(code) && (is_behind || is_returned || is_listed);
        // `order_full was called order_ful`
        let is_former = || words::contains(text, &["ormerly", "was called", "is now called", "was named"]);
        let is_like = || forms.ends_like_one(code) && !is_former();
        if !forms.is_known(code) && (is_said || is_like() || forms.is_misspelled(code) && !is_former()) {
            codes.push(code.to_owned());
        }
    }
    codes
}
