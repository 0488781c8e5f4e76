//! Members of a subset that are written in another way: `200..299`, `[200, 204]`, `"4xx"`, `Status::Ok`.

use proc_macro2::{Ident, Spacing, TokenTree};
use syn::Token;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};

use crate::reader::words::{is_digit, is_symbol};

const RANGE: &str = "..";

/// The members as words, up to the next subset; `None` for a range that is not of classes.
pub(super) fn of(written: ParseStream<'_>) -> Option<Vec<String>> {
    let found = words(written).ok()?;
    let mut members: Vec<String> = Vec::new();
    let mut rest = found.iter();
    while let Some(word) = rest.next() {
        if word == RANGE {
            let first = members.pop()?;
            members.extend(classes(&first, rest.next()?)?);
        } else if word.len() == 1 && word.starts_with(is_digit) {
            members.push(format!("{word}xx"));
        } else {
            members.push(word.clone());
        }
    }
    Some(members)
}

/// What to write for `!4xx` or `2xx - 204`.
pub(super) fn of_a_difference(written: ParseStream<'_>) -> Option<&'static str> {
    let rest = written.fork();
    let (mut left, mut is_taken_out) = (String::new(), false);
    while !is_end(&rest) {
        let word = rest.parse::<TokenTree>().ok()?.to_string();
        match &*word {
            "+" if !is_end(&rest) => {}
            "<" | ">" | "+" => return Some("a subset has no comparison; name the classes, as in `4xx | 5xx`"),
            "!" | "not" => return Some("a subset has no complement; name the classes, as in `1xx | 2xx`"),
            // A range is between two classes, or between two codes.
            "-" => {
                is_taken_out = true;
                continue;
            }
            "except" | "without" | "minus" => return Some(TAKEN_OUT),
            right if is_taken_out && is_class(&left) != is_class(right) => return Some(TAKEN_OUT),
            _ => is_taken_out = false,
        }
        left = word;
    }
    None
}

const TAKEN_OUT: &str = "nothing can be taken out of a subset; name each status that it has, as in `200 | 201`";

fn is_class(word: &str) -> bool {
    word.ends_with("xx")
}

/// Whether nothing follows but another subset, with or without the comma before it.
pub(super) fn is_end(content: ParseStream<'_>) -> bool {
    let is_named = |at: ParseStream<'_>| at.peek(Ident::peek_any) && at.peek2(Token![=]);
    let rest = content.fork();
    if rest.parse::<Token![,]>().is_err() {
        return rest.is_empty() || rest.peek(Token![#]) || is_named(&rest);
    }
    if rest.is_empty() || rest.peek(Token![#]) || is_named(&rest) {
        return true;
    }
    // A mistake in a name is for the next subset to tell; a name alone is a variant.
    let is_name = rest.call(Ident::parse_any).is_ok();
    is_name && !(rest.is_empty() || rest.peek(Token![,]) || rest.peek(Token![|]) || rest.peek(Token![::]))
}

/// All words, and [`RANGE`] between two of them.
fn words(written: ParseStream<'_>) -> syn::Result<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    while !is_end(written) {
        match written.parse::<TokenTree>()? {
            TokenTree::Group(group) => found.extend(words.parse2(group.stream())?),
            TokenTree::Ident(word) if word == "or" || word == "and" => {}
            TokenTree::Ident(word) if word == "to" => found.push(RANGE.to_owned()),
            TokenTree::Ident(word) => found.push(word.to_string()),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                found.extend(text.split(is_symbol).filter(|word| !word.is_empty()).map(str::to_owned));
            }
            TokenTree::Punct(dot) if dot.as_char() == '.' && dot.spacing() == Spacing::Joint => {
                if found.last().is_some_and(|last| last != RANGE) {
                    found.push(RANGE.to_owned());
                }
            }
            TokenTree::Punct(dash) if dash.as_char() == '-' && found.last().is_some_and(|last| last != RANGE) => {
                found.push(RANGE.to_owned());
            }
            // The path before the name of a variant.
            TokenTree::Punct(colon) if colon.as_char() == ':' && colon.spacing() == Spacing::Joint => drop(found.pop()),
            TokenTree::Punct(_) => {}
        }
    }
    Ok(found)
}

/// The classes from `200` or `2xx` to `299`, `300` or `2xx`.
fn classes(first: &str, last: &str) -> Option<Vec<String>> {
    let first = first.strip_suffix("xx").or_else(|| first.strip_suffix("00"))?;
    let (first, last): (u16, u16) = (
        first.parse().ok()?,
        match last.strip_suffix("00") {
            Some(next) => next.parse::<u16>().ok()?.checked_sub(1)?,
            None => last.strip_suffix("xx").or_else(|| last.strip_suffix("99"))?.parse().ok()?,
        },
    );
    (first..=last)
        .all(|class| (1..=5).contains(&class))
        .then(|| (first..=last).map(|class| format!("{class}xx")).collect())
}
