//! Labels before the purposes of a page without messages, as in `Bad Request -- It cannot be read.`: a reader takes them for the messages.

use crate::reader::fault::{Fault, Rule};
use crate::reader::model::Status;
use crate::reader::rfc9110;

/// What parts a label from the purpose.
const MARKS: &[&str] = &[" -- ", " — ", " – ", " - ", ": "];

pub(super) struct Labels {
    /// The mark behind the phrases, if most purposes begin with one.
    mark: Option<&'static str>,
}

impl Labels {
    pub(super) fn of(statuses: &[Status]) -> Self {
        let begins = |mark: &str| {
            let mut count = 0;
            for status in statuses {
                let label = label(status, mark);
                count += usize::from(label.is_some_and(|label| rfc9110::is_phrase(status.code.value, label)));
            }
            count > 1 && count * 2 >= statuses.len()
        };
        Self { mark: MARKS.iter().copied().find(|mark| begins(mark)) }
    }

    /// The purpose begins with another text than the message.
    pub(super) fn fault(&self, status: &Status) -> Option<Fault> {
        let (code, message) = (status.code.value, &status.message);
        // Without phrases beside it, it looks like a title.
        let is_title = |label: &&str| label.split(' ').all(|word| word.starts_with(char::is_uppercase));
        let of_others = || MARKS[..2].iter().find_map(|mark| label(status, mark)).filter(is_title);
        let label = self.mark.and_then(|mark| label(status, mark)).or_else(of_others)?;
        let is_label = label.split(' ').count() < 5 && label.starts_with(char::is_uppercase);
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
