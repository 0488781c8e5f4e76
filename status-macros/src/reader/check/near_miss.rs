//! Messages that are nearly the registered phrase of their code.

use crate::reader::attr::Args;
use crate::reader::fault::{Fault, Rule};
use crate::reader::model::Status;
use crate::reader::{rfc9110, spelling, variant_name};

/// Messages of other languages that are nearly the English ones.
const TRANSLATED: &[&str] =
    &["Accepté", "Conflicto", "Conflit", "Conflito", "Conflitto", "Creato", "Creado", "Criado", "Konflikt"];

/// Quotes around a message, which clients would see.
fn quoted(status: &Status) -> Option<Fault> {
    let (code, message) = (status.code.value, &status.message.value);
    let is_quote = |c: char| "\"'“”„‘’‚«»‹›".contains(c);
    let unquoted = message.trim_matches(is_quote);
    (message.starts_with(is_quote) && !unquoted.is_empty()).then(|| {
        let text = format!("the quotes around `{unquoted}` would be a part of the message");
        Fault::at(Rule::NearMiss, status.message.span.clone(), text).help(format!(
            "write `{unquoted}`; if the quotes are meant, confirm it in the attribute: `rename({code} = …)`"
        ))
    })
}

/// Whether a message has the letters of a phrase, in fewer words: `Notfound`; not `NotFound`, which is a name.
fn is_glued(message: &str, phrase: &str) -> bool {
    let words = |text: &str| {
        let mut last = ' ';
        let begins = |c: char| {
            let begins = c.is_alphanumeric() && (!last.is_alphanumeric() || c.is_uppercase() && !last.is_uppercase());
            last = c;
            begins
        };
        text.chars().filter(|c| !matches!(c, '\'' | '’')).map(begins).filter(|begins| *begins).count()
    };
    rfc9110::has_same_words(message, phrase) && words(message) < words(phrase)
}

/// A message that is nearly its code's phrase, unless the attribute confirms it by a name for the code.
pub(super) fn near_miss(status: &Status, args: &Args) -> Option<Fault> {
    let (code, message) = (status.code.value, &status.message.value);
    let is_confirmed = args.rename.iter().any(|rename| rename.code == code);
    if let Some(fault) = quoted(status).filter(|_| !is_confirmed) {
        return Some(fault);
    }
    if let Some(phrase) = rfc9110::phrases(code).find(|phrase| is_glued(message, phrase)).filter(|_| !is_confirmed) {
        let text = format!("`{message}` is `{phrase}`, the registered phrase of `{code}`, without its spaces");
        let name = variant_name::of_message(phrase).unwrap_or_default();
        return Some(Fault::at(Rule::NearMiss, status.message.span.clone(), text).help(format!(
            "write `{phrase}`; if it is meant, confirm it in the attribute: `rename({code} = {name})`"
        )));
    }
    if is_confirmed || rfc9110::is_phrase(code, message) || TRANSLATED.contains(&&**message) {
        return None;
    }
    // `0K` with a zero.
    let letters = message.replace('0', "O").replace('1', "l");
    let is_letter = |phrase: &&str| phrase.eq_ignore_ascii_case(&letters) && letters != *message;
    // `Too Many Req` has been cut off.
    let is_cut = |phrase: &&str| {
        phrase.strip_prefix(&**message).is_some_and(|rest| message.len() > 2 && rest.starts_with(char::is_alphabetic))
    };
    let is_near = |near: &&str| spelling::distance(message, near) <= 2;
    let near = || spelling::nearest(message, rfc9110::phrases(code)).filter(is_near);
    rfc9110::phrases(code).find(is_cut).or_else(|| rfc9110::phrases(code).find(is_letter)).or_else(near).map(|near| {
        let text = format!("`{message}` is nearly `{near}`, the registered phrase of `{code}`");
        let name = variant_name::of_message(near).unwrap_or_else(|| "…".to_owned());
        let is_behind_code = status.message.span == status.code.span;
        let before = if is_behind_code { format!("{code} ") } else { String::new() };
        Fault::at(Rule::NearMiss, status.message.span.clone(), text).help(format!(
            "write `{before}{near}`; if `{message}` is meant, confirm it in the attribute: `rename({code} = {name})`"
        ))
    })
}
