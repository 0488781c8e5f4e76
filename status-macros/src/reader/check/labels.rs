//! Labels before the purposes of a page without messages, as in `Bad Request -- It cannot be read.`: a reader takes them for the messages.

use crate::reader::fault::{Fault, Rule};
use crate::reader::model::Status;
use crate::reader::{rfc9110, words};

/// What parts a label from the purpose.
const MARKS: &[&str] = &[" -- ", " — ", " – ", " - ", ": "];

pub(super) struct Labels {
    /// The mark behind the phrases, if most purposes begin with one.
    mark: Option<&'static str>,
}

impl Labels {
    pub(super) fn of(statuses: &[Status]) -> Self {
        for mark in MARKS {
            let mut count = 0;
            for status in statuses {
                let label = label(status, mark);
                count += usize::from(label.is_some_and(|label| rfc9110::is_phrase(status.code.value, label)));
            }
            if count > 1 && count * 2 >= statuses.len() {
                return Self { mark: Some(mark) };
            }
        }
        Self { mark: None }
    }

    /// The purpose begins with another text than the message.
    pub(super) fn fault(&self, status: &Status) -> Option<Fault> {
        let (code, message) = (status.code.value, &status.message);
        // Without phrases beside it, it looks like a title.
        let is_capital = |word: &str| word.starts_with(char::is_uppercase);
        let of_others = label(status, MARKS[0]).or_else(|| label(status, MARKS[1]));
        let label = match self.mark.and_then(|mark| label(status, mark)) {
            None => of_others.filter(|label| words::all(label, &is_capital))?,
            Some(label) => label,
        };
        let is_label = words::count(label) < 5 && is_capital(label);
        let has_message = message.span != status.code.span;
        if has_message || !is_label || label.eq_ignore_ascii_case(&message.value) {
            return None;
        }
        let text =
            format!("the purpose of `{code}` begins with `{label}`, and its message would be `{}`", message.value);
        Some(Fault::at(Rule::TwoMessages, status.code.span.clone(), text).help(format!(
            "write the messages in a column with the header `Message`, or the purpose without `{label}`"
        )))
    }
}

fn label<'s>(status: &'s Status, mark: &str) -> Option<&'s str> {
    status.purpose.text.split_once(mark).map(|(label, _)| label)
}
