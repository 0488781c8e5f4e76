//! Error codes beside statuses in one text: which status it gives to which code.

use std::ops::Range;

use super::code_form::CodeForms;
use super::line_text::{is_past, sentences};
use super::one_word::is_key_like;
use crate::reader::rfc9110;
use crate::reader::statuses::mentions::{error_at, is_in_address};
use crate::reader::words;
use crate::reader::words::is_symbol;

/// Error codes with the statuses that a text gives to each of them.
pub(super) struct Pair<'t> {
    pub(super) codes: Vec<&'t str>,
    pub(super) statuses: Vec<u16>,
}

impl Pair<'_> {
    /// Gives each code with its own status, if there are as many, else with all of them.
    pub(super) fn give(&self, give: &mut dyn FnMut(&str, Vec<u16>)) {
        for (index, code) in self.codes.iter().enumerate() {
            let own = self.statuses.get(index..=index).filter(|_| self.codes.len() == self.statuses.len());
            give(code, own.unwrap_or(&self.statuses).to_vec());
        }
    }
}

/// Codes or statuses that nothing but `,`, `and` or `or` parts.
struct Run<'t> {
    codes: Vec<&'t str>,
    statuses: Vec<u16>,
    at: Range<usize>,
}

impl CodeForms<'_> {
    /// The codes and statuses right beside each other: `order_full (409)`, `409 Conflict – order_full`, `a_b and c_d are sent with 409`.
    pub(super) fn pairs<'t>(&self, text: &'t str) -> Vec<Pair<'t>> {
        let mut pairs = Vec::new();
        for sentence in sentences(text).into_iter().filter(|sentence| !is_past(sentence)) {
            self.pairs_in(sentence, &mut pairs);
        }
        pairs
    }

    /// The same of one sentence, whenever it holds.
    pub(super) fn pairs_in<'t>(&self, text: &'t str, pairs: &mut Vec<Pair<'t>>) {
        let runs = self.runs(text);
        let mut index = 0;
        while let Some([first, second]) = runs.get(index..index + 2) {
            let is_pair = first.codes.is_empty() != second.codes.is_empty();
            index += 1;
            let Some(between) = is_pair.then(|| between(text, first, second)).flatten() else { continue };
            index += 1;
            let (codes, statuses) = if first.codes.is_empty() { (second, first) } else { (first, second) };
            // `timeout_ms is 500` is no error.
            let is_any = statuses.statuses.iter().any(|status| rfc9110::may_be_any_number(*status));
            let mut own = Vec::new();
            for code in &codes.codes {
                if words::has_only(between, &[NAMING]) || self.is_known(code) || !is_any && is_key_like(code) {
                    own.push(*code);
                }
            }
            pairs.push(Pair { codes: own, statuses: statuses.statuses.clone() });
        }
    }

    /// The codes of rows that the text names, for sure.
    pub(super) fn known<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let mut known = Vec::new();
        each_word(text, &mut |at, is_marked| {
            let word = &text[at];
            if self.is_known(word) && (is_marked || is_key_like(word)) && !known.contains(&word) {
                known.push(word);
            }
        });
        known
    }

    fn runs<'t>(&self, text: &'t str) -> Vec<Run<'t>> {
        let mut runs: Vec<Run<'t>> = Vec::new();
        each_word(text, &mut |at, is_marked| {
            let word = &text[at.clone()];
            let is_number = word.strip_suffix('s').unwrap_or(word).len() == 3;
            let status = error_at(text, at.start).filter(|_| is_number && !self.is_known(word));
            // Beside its status in parentheses, it is the name of no field.
            let is_beside = || self.has_form(word) && word.contains('_') && is_in_parentheses(&text[at.end..]);
            let is_new = if is_marked { self.is_marked_code(word) } else { is_key_like(word) && self.is_certain(word) };
            let is_new = is_new || is_beside();
            let is_first = text[..at.start].bytes().all(|byte| !byte.is_ascii_alphanumeric());
            let is_said = || {
                words::has(
                    text[..at.start]
                        .rsplit_once(' ')
                        .map_or("", |(before, _)| before.rsplit(' ').next().unwrap_or_default()),
                    "code error",
                )
            };
            let is_known = self.is_known(word) && (is_marked || is_first || is_key_like(word) || is_said());
            if status.is_none() && !is_new && !is_known {
                return;
            }
            let of_kind = runs.last_mut().filter(|run| run.codes.is_empty() == status.is_some());
            let goes_on = |run: &&mut Run<'_>| {
                is_change(text, run, at.start) || joins(&text[run.at.end..at.start], run.statuses.last().copied())
            };
            match of_kind.filter(goes_on) {
                // `400 → 409`, `from 400 to 409`
                Some(run) if is_change(text, run, at.start) => {
                    *run = Run { codes: Vec::new(), statuses: Vec::new(), at: run.at.start..at.end };
                }
                Some(run) => run.at.end = at.end,
                None => runs.push(Run { codes: Vec::new(), statuses: Vec::new(), at }),
            }
            if let Some(run) = runs.last_mut() {
                match status {
                    Some(status) => run.statuses.push(status),
                    None => run.codes.push(word),
                }
            }
        });
        runs
    }
}

/// Gives the words of the text; marks set a whole one apart.
fn each_word(text: &str, give: &mut dyn FnMut(Range<usize>, bool)) {
    let mut start = 0;
    let marks = text.matches('`').count();
    for (index, piece) in text.split('`').enumerate() {
        // Before a line there may be a mark that opens the first one.
        let is_marked = index % 2 == 1 && index < marks;
        let mut at = start;
        for word in piece.split_inclusive(|c: char| !is_marked && !is_of_word(c)) {
            let begin = if is_marked { 0 } else { word.len() - word.trim_start_matches('_').len() };
            let bare = if is_marked { word } else { word[begin..].trim_end_matches(is_symbol) };
            if !is_in_address(&text[..at]) {
                give(at + begin..at + begin + bare.len(), is_marked);
            }
            at += word.len();
        }
        start += piece.len() + 1;
    }
}

/// Whether a status in parentheses follows.
fn is_in_parentheses(behind: &str) -> bool {
    let status = behind.trim_start_matches('`').strip_prefix(" (").and_then(|rest| rest.split_at_checked(3));
    status.is_some_and(|(digits, rest)| words::is_code(digits) && rest.starts_with(')'))
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '#' | ':')
}

/// Whether the text between two codes, or two statuses, lists them.
fn joins(between: &str, status: Option<u16>) -> bool {
    let between = behind_phrase(between, status);
    words::has_only(between, &["and or und oder et ou y o HTTP"])
        && !between.contains(['.', ';', '(', ')', '\t'].as_slice())
}

/// Whether the status that begins at this place replaces the one before it.
fn is_change(text: &str, run: &Run<'_>, at: usize) -> bool {
    let between = &text[run.at.end..at];
    let is_from = between.trim_matches('`') == " to " && text[..run.at.start].trim_end_matches('`').ends_with("from ");
    between.contains(['→', '>'].as_slice()) || is_from
}

/// Words that name what a code or a status is.
pub(super) const NAMING: &str = "http status code codes statuscode error errors with mit avec";

/// Words that say that a code and a status belong together.
pub(super) const TYING: &str = "response come comes returned answered sent with means is are gives returns answers has have for as uses use a an always now both changed moved from mit";

/// The text between a code and a status, if it has nothing but marks and such words.
fn between<'t>(text: &'t str, first: &Run<'_>, second: &Run<'_>) -> Option<&'t str> {
    let between = behind_phrase(&text[first.at.end..second.at.start], first.statuses.last().copied());
    let ties = words::has_only(between, &[NAMING, TYING])
        && !between.contains(". ")
        && (is_arrow(between) || !between.contains(['=', ';', '<', '>'].as_slice()))
        // `For a 429, …` goes on with another thing.
        && (first.statuses.is_empty() || !between.starts_with(','))
        && (between.trim_matches('`').trim() != "," || !goes_on(text, second));
    ties.then_some(between)
}

/// `order_full -> 409`, `order_full = 409`
fn is_arrow(between: &str) -> bool {
    matches!(between.trim_matches(['`', ' '].as_slice()), "->" | "=>" | "=")
}

/// Whether a status begins a clause: `After token_bad, 429 may follow`.
fn goes_on(text: &str, status: &Run<'_>) -> bool {
    let behind = behind_phrase(&text[status.at.end..], status.statuses.last().copied());
    behind.trim_start_matches([' ', '`', '*'].as_slice()).starts_with(char::is_alphanumeric)
}

/// The text behind the phrase of the status before it.
fn behind_phrase(text: &str, status: Option<u16>) -> &str {
    let words = text.trim_start_matches(is_symbol);
    match status.filter(|status| rfc9110::begins_with_phrase(words, *status)).and_then(rfc9110::phrase) {
        Some(phrase) => words.get(phrase.len()..).unwrap_or_default(),
        None => text,
    }
}
