//! Messages that are nearly the registered phrase of their code.

use crate::reader::attr::Args;
use crate::reader::fault::{Fault, Rule};
use crate::reader::model::Status;
use crate::reader::{rfc9110, spelling, variant_name};

/// Messages of other languages that are nearly the English ones.
const TRANSLATED: &[&str] =
    &["Accepté", "Conflicto", "Conflit", "Conflito", "Conflitto", "Creato", "Creado", "Criado", "Konflikt"];

/// Quotes around a message, or the mark of a note behind a phrase, which clients would see.
fn marked(status: &Status) -> Option<Fault> {
    let (code, message) = (status.code.value, &status.message.value);
    let is_quote = |c: char| "\"'“”„‘’‚«»‹›".contains(c);
    let is_note = |c: char| "*†‡§".contains(c);
    let (what, own) = if message.starts_with(is_quote) {
        ("quotes around", message.trim_matches(is_quote))
    } else if message.ends_with(is_note) && rfc9110::is_phrase(code, message) {
        ("mark behind", message.trim_end_matches(is_note).trim_end())
    } else {
        return None;
    };
    let text = format!("the {what} `{own}` would be a part of the message");
    (!own.is_empty()).then(|| {
        Fault::at(Rule::NearMiss, status.message.span.clone(), text)
            .help(format!("write `{own}`; if `{message}` is meant, confirm it in the attribute: `rename({code} = …)`"))
    })
}

/// The number of words; in `NotFound`, which is a name, there are two.
fn words(text: &str) -> usize {
    let (mut count, mut last) = (0, ' ');
    for c in text.chars() {
        if !matches!(c, '\'' | '’') {
            let is_first = !last.is_alphanumeric() || c.is_uppercase() && !last.is_uppercase();
            count += usize::from(c.is_alphanumeric() && is_first);
            last = c;
        }
    }
    count
}

/// Whether a message has the letters of a phrase, in fewer words: `Notfound`.
fn is_glued(message: &str, phrase: &str) -> bool {
    rfc9110::has_same_words(message, phrase) && words(message) < words(phrase)
}

/// Whether it has them in more words, or with marks that are no part of a phrase: `Not Fou nd`, `Not Found,`.
fn is_parted(message: &str, phrase: &str) -> bool {
    let is_mark = |c: char| !c.is_alphanumeric() && !matches!(c, ' ' | '-' | '_' | '.' | '!' | '\'' | '/');
    let has_marks =
        message.contains(|c| is_mark(c) && !phrase.contains(c)) || message.starts_with(['-', '.', '/'].as_slice());
    message.is_ascii()
        && rfc9110::has_same_words(message, phrase)
        && (has_marks || message.contains(' ') && words(message) > words(phrase))
}

/// A message that is nearly its code's phrase, unless the attribute confirms it by a name for the code.
pub(super) fn near_miss(status: &Status, args: &Args) -> Option<Fault> {
    let (code, message) = (status.code.value, &status.message.value);
    let is_confirmed = args.rename.iter().any(|rename| rename.code == code);
    if let Some(fault) = marked(status).filter(|_| !is_confirmed) {
        return Some(fault);
    }
    if let Some(phrase) = rfc9110::phrases(code).find(|phrase| is_glued(message, phrase)).filter(|_| !is_confirmed) {
        let text = format!("`{message}` is `{phrase}`, the registered phrase of `{code}`, without its spaces");
        let name = variant_name::of_message(phrase).unwrap_or_default();
        return Some(Fault::at(Rule::NearMiss, status.message.span.clone(), text).help(format!(
            "write `{phrase}`; if it is meant, confirm it in the attribute: `rename({code} = {name})`"
        )));
    }
    let parted = rfc9110::phrases(code).find(|phrase| is_parted(message, phrase));
    let is_phrase = rfc9110::is_phrase(code, message) && parted.is_none();
    if is_confirmed || is_phrase || TRANSLATED.contains(&&**message) {
        return None;
    }
    // `0K` with a zero.
    let letters = message.replace('0', "O").replace('1', "l");
    let is_letter = |phrase: &str| phrase.eq_ignore_ascii_case(&letters) && letters != *message;
    // `Too Many Req` has been cut off.
    let is_cut = |phrase: &str| {
        phrase.strip_prefix(&**message).is_some_and(|rest| message.len() > 2 && rest.starts_with(char::is_alphabetic))
    };
    let mut near = parted;
    for phrase in rfc9110::phrases(code) {
        if is_cut(phrase) || near.is_none() && is_letter(phrase) {
            near = Some(phrase);
        }
    }
    if near.is_none() {
        near = spelling::nearest(message, rfc9110::phrases(code));
        near = near.filter(|near| spelling::distance(message, near) <= 2);
    }
    let near = near?;
    let text = format!("`{message}` is nearly `{near}`, the registered phrase of `{code}`");
    let name = variant_name::of_message(near).unwrap_or_else(|| "…".to_owned());
    let before = if status.message.span == status.code.span { format!("{code} ") } else { String::new() };
    Some(Fault::at(Rule::NearMiss, status.message.span.clone(), text).help(format!(
        "write `{before}{near}`; if `{message}` is meant, confirm it in the attribute: `rename({code} = {name})`"
    )))
}
