//! What HTTP says of a status code, each rule with its source. Not a list of a page's statuses.

use super::iana::REGISTRY;
use crate::reader::words::is_letter;

/// Other spellings of registered phrases: former phrases (RFC 9110, sections 15.5.14, 15.5.15, 15.5.17 and 15.5.21), and
/// common variants.
const OTHER_SPELLINGS: &[(u16, &[&str])] = &[
    (203, &["Non Authoritative Information"]),
    (401, &["Unauthorised"]),
    (413, &["Payload Too Large", "Request Entity Too Large"]),
    (414, &["Request-URI Too Long", "Request-URI Too Large"]),
    (416, &["Requested Range Not Satisfiable"]),
    (422, &["Unprocessable Entity"]),
];

/// Codes whose responses carry no content: RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5.
pub(crate) const WITHOUT_CONTENT: &[(u16, u16)] = &[(100, 199), (204, 204), (205, 205), (304, 304)];

/// The classes and their first codes: RFC 9110, sections 15.2 to 15.6.
pub(crate) const CLASSES: &[(&str, u16)] =
    &[("informational", 100), ("success", 200), ("redirection", 300), ("client_error", 400), ("server_error", 500)];

/// The codes that have a class: RFC 9110, section 15.
pub(crate) const CODES: std::ops::RangeInclusive<u16> = 100..=599;

pub(crate) fn phrase(code: u16) -> Option<&'static str> {
    REGISTRY.binary_search_by_key(&code, |(code, _)| *code).ok().map(|index| REGISTRY[index].1)
}

/// The code's phrases, the registered one first.
pub(crate) fn phrases(code: u16) -> impl Iterator<Item = &'static str> {
    let others = OTHER_SPELLINGS.iter().find(|(spelled, _)| *spelled == code).map_or(&[][..], |(_, others)| others);
    phrase(code).into_iter().chain(others.iter().copied())
}

/// Whether the code says nothing without a word or a phrase beside it: round numbers, and those that are not registered, count many things.
pub(crate) fn may_be_any_number(code: u16) -> bool {
    code < 200 || code.is_multiple_of(100) || phrase(code).is_none()
}

/// The phrases that the text begins with, letter by letter, each with its code.
pub(crate) fn phrases_at(text: &str) -> Vec<(u16, &'static str)> {
    let mut found = Vec::new();
    let Some(first) = text.bytes().next() else { return found };
    let begins = |phrase: &str| begins_with_byte(phrase, first) && text.starts_with(phrase);
    for &(code, phrase) in REGISTRY {
        if begins(phrase) {
            found.push((code, phrase));
        }
    }
    for (code, others) in OTHER_SPELLINGS {
        for phrase in *others {
            if begins(phrase) {
                found.push((*code, *phrase));
            }
        }
    }
    found
}

/// Whether the phrase says in any text that it is a status: most such phrases have several words.
pub(crate) fn is_long_phrase(code: u16, phrase: &str) -> bool {
    code >= 200 && (phrase.contains(' ') || matches!(phrase, "Unauthorized" | "Forbidden"))
}

/// Whether the text is one of the code's official phrases.
pub(crate) fn is_phrase(code: u16, text: &str) -> bool {
    phrases(code).any(|phrase| has_same_words(phrase, text))
}

/// Whether the first words of the text are one of the code's official phrases.
pub(crate) fn begins_with_phrase(text: &str, code: u16) -> bool {
    phrases(code).any(|phrase| {
        let words = text.split_whitespace().take(phrase.split(' ').count());
        let mut own = words.flat_map(letters);
        letters(phrase).all(|letter| own.next() == Some(letter))
    })
}

/// The code whose official phrase the text is.
pub(crate) fn owner(text: &str) -> Option<u16> {
    // Few phrases begin with the same letter, and all with one of ASCII.
    let first = u8::try_from(letters(text).next()?).ok()?.to_ascii_uppercase();
    let is_text = |phrase: &str| begins_with_byte(phrase, first) && has_same_words(phrase, text);
    let registered = REGISTRY.iter().find(|(_, phrase)| is_text(phrase)).map(|(code, _)| *code);
    let other = || OTHER_SPELLINGS.iter().find(|(_, others)| others.iter().any(|other| is_text(other)));
    registered.or_else(|| other().map(|(code, _)| *code))
}

/// Most phrases differ in it.
fn begins_with_byte(phrase: &str, byte: u8) -> bool {
    matches!(phrase.as_bytes(), [first, ..] if *first == byte)
}

/// Whether the phrase is a word that any text may begin with.
pub(crate) fn is_plain_word(phrase: &str) -> bool {
    const WORDS: &[&str] =
        &["Continue", "Processing", "OK", "Created", "Accepted", "Found", "Conflict", "Gone", "Locked"];
    WORDS.contains(&phrase)
}

/// The registered phrase of another code that the text begins with, and nothing but a mark goes on with.
pub(crate) fn phrase_of_another(text: &str, code: u16) -> Option<(&str, u16)> {
    let end = text.find([':', '.', ',', '(', '–', '—', '-', '*', '`', '<'].as_slice()).unwrap_or(text.len());
    let phrase = text[..end].trim_end();
    let owner = owner(phrase).filter(|owner| *owner != code)?;
    // `404: gone` is a remark.
    (phrase.starts_with(char::is_uppercase) && !is_phrase(code, phrase)).then_some((phrase, owner))
}

/// The code whose phrase the text is, as words or as the name of a constant: `NOT_FOUND`, `HttpStatus.NotFound`.
pub(crate) fn named(text: &str) -> Option<u16> {
    const BEFORE: &[&str] = &["", "sc", "status", "http", "httpstatus", "httpstatuscode", "statuscode", "httpresponse"];
    // `Conflict error` and `Gone (deleted)` begin with the phrase, and `E409` is a short form.
    let goes_on =
        |(code, phrase): &(u16, &str)| *code >= 400 && text[phrase.len()..].starts_with([' ', '('].as_slice());
    let short = || {
        let digits = text.trim_start_matches(is_letter);
        let code = digits.parse().ok().filter(|code| phrase(*code).is_some() && text.len() - digits.len() < 5);
        code.filter(|_| digits.len() < text.len())
    };
    let longer = || phrases_at(text).into_iter().find(goes_on).filter(|_| text.len() < 40).map(|(code, _)| code);
    owner(text).or_else(short).or_else(longer).or_else(|| {
        let name = text.trim_end_matches("()").rsplit('.').next().unwrap_or_default();
        let letters: String = letters(name).collect();
        let letters = letters.strip_suffix("exception").or(letters.strip_suffix("error")).unwrap_or(&letters);
        let names = BEFORE.iter().filter_map(|before| letters.strip_prefix(before));
        names.into_iter().find_map(owner).filter(|_| !text.contains(' '))
    })
}

/// Whether two phrases have the same letters and digits, case aside.
pub(crate) fn has_same_words(a: &str, b: &str) -> bool {
    let (mut own, mut others) = (seen_bytes(a), seen_bytes(b));
    loop {
        match (own.next(), others.next()) {
            (None, None) => return true,
            (Some(own), Some(other)) if own.is_ascii() && other.is_ascii() => {
                if !own.eq_ignore_ascii_case(&other) {
                    return false;
                }
            }
            (Some(byte), None) | (None, Some(byte)) if byte.is_ascii() => return false,
            _ => return letters(a).eq(letters(b)),
        }
    }
}

/// All bytes but the marks of ASCII. Most comparisons end at the first one, without the cases of all scripts.
fn seen_bytes(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().filter(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())
}

/// The letters and digits of a text, in lower case.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// The methods of section 9, and `PATCH` of RFC 5789. What is said of a method holds for it alone.
pub(crate) fn is_method(word: &str) -> bool {
    matches!(word, "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS" | "TRACE" | "CONNECT")
}
