//! A status with the phrase of another one: `410 Not Found`.

use super::in_text;
use super::line_start::{behind_ornaments, behind_words, code, error, is_mark};
use crate::reader::fault::{Fault, Rule};
use crate::reader::markdown::Seen;
use crate::reader::model::{Spanned, Status};
use crate::reader::rfc9110;
use crate::reader::words::{self, is_digit};

/// A status with the phrase of another one.
pub(super) struct Misnamed {
    pub(super) code: u16,
    phrase: String,
    owner: u16,
}

pub(super) fn misnamed(line: &Seen<'_>) -> Option<Misnamed> {
    if !line.begins() || !words::has_digit(line.text) {
        return None;
    }
    let text = behind_words(behind_ornaments(line.text));
    let behind = || {
        let (code, rest) = code(text)?;
        Some((code, rfc9110::phrase_of_another(rest.trim_start_matches(is_mark), code)?))
    };
    // `Conflict (404)`
    let before = || {
        let (name, rest) = text.split_at_checked(text.find(is_digit)?)?;
        let (code, _) = error(rest)?;
        let (phrase, owner) = rfc9110::phrase_of_another(name.trim_end_matches(is_mark), code)?;
        Some((code, (phrase, owner)))
    };
    let (code, (phrase, owner)) = behind().or_else(before)?;
    Some(Misnamed { code, phrase: phrase.to_owned(), owner })
}

/// The same within a text.
pub(super) fn misnamed_within(text: &str) -> Vec<Misnamed> {
    let of_text = in_text::misnamed(text).into_iter();
    of_text.map(|(code, phrase, owner)| Misnamed { code, phrase: phrase.to_owned(), owner }).collect()
}

/// A line that gives a status the phrase of another one, against its row.
pub(super) fn contradiction(line: &Spanned<Misnamed>, statuses: &[Status]) -> Option<Fault> {
    let Misnamed { code, phrase, owner } = &line.value;
    let row = statuses.iter().find(|status| status.code.value == *code);
    (!row.is_some_and(|row| row.message.value.eq_ignore_ascii_case(phrase))).then(|| {
        let message = format!("`{code}` is called `{phrase}` here, which is the registered phrase of `{owner}`");
        Fault::at(Rule::MessageOfAnotherCode, line.span.clone(), message)
            .help(format!("correct the code or the phrase: `{owner} {phrase}`, or `{code}` as in its row"))
    })
}
