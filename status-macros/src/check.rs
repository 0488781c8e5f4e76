//! Rules across rows, and between a row and what stands around it.

use std::cell::LazyCell;
use std::collections::HashMap;
use std::ops::Range;

use crate::args::Args;
use crate::catalog::{Catalog, Spanned, Status};
use crate::fault::{Fault, Faults};
use crate::near;
use crate::protocol;
use crate::subset;

/// Checks every status among the others; keeps, for the enum, those that can stand beside each other.
pub(crate) fn catalog(catalog: &mut Catalog, args: &Args, faults: &mut Faults) {
    let owners = LazyCell::new(protocol::owners);
    let mut first = First::default();
    check_sections(&catalog.statuses, faults);
    catalog.statuses.retain(|status| {
        check_links(status, faults);
        let is_owned = check_message(status, &owners, faults);
        first.admits(status, is_owned, faults)
    });
    // What the attribute names may be missing because of a fault above.
    let is_whole = faults.has_no_error();
    let mut missing = Faults::default();
    catalog.parts = subset::parts(args, catalog, &mut missing);
    for rename in args.rename.iter().filter(|rename| !first.codes.contains_key(&rename.code)) {
        let message = format!("the page has no `{}`, which the attribute renames to `{}`", rename.code, rename.variant);
        missing.push(Fault::of_page("unused-rename", message).help("delete the rename, or add a row for the code"));
    }
    faults.extend(missing.into_iter().filter(|_| is_whole));
}

/// The first row of each code and of each name.
#[derive(Default)]
struct First {
    codes: HashMap<u16, Range<usize>>,
    names: HashMap<String, (u16, Range<usize>)>,
}

impl First {
    /// Two rows may share neither code nor name; the name of another code's phrase is wrong already.
    fn admits(&mut self, status: &Status, is_owned: bool, faults: &mut Faults) -> bool {
        let code = status.code.value;
        if let Some(first) = self.codes.get(&code) {
            faults.push(
                Fault::at("duplicate-code", status.code.span.clone(), format!("duplicate status code `{code}`"))
                    .label("first defined at")
                    .and(first.clone())
                    .help("remove one of the rows"),
            );
            return false;
        }
        self.codes.insert(code, status.code.span.clone());
        if let Some((other, first)) = self.names.get(&status.variant) {
            if is_owned {
                return false;
            }
            let message = format!("`{code}` and `{other}` both give the name `{}`", status.variant);
            let help = format!("change one of the messages, or name a variant in the attribute: `rename({code} = …)`");
            faults.push(
                Fault::at("duplicate-name", status.message.span.clone(), message)
                    .label("the other stands at")
                    .and(first.clone())
                    .help(help),
            );
            return false;
        }
        self.names.insert(status.variant.clone(), (code, status.message.span.clone()));
        true
    }
}

/// A link that ends in another code explains another status.
fn check_links(status: &Status, faults: &mut Faults) {
    let own = status.code.value;
    for link in &status.links {
        let codes = codes(&link.value);
        if let (false, Some(other)) = (codes.contains(&own), codes.first()) {
            faults.push(
                Fault::at("link-code", link.span.clone(), format!("the link of `{own}` leads to `{other}`"))
                    .help("correct the code or the link"),
            );
        }
    }
}

/// The codes that an address ends in: in its last segment, its query and its fragment.
fn codes(url: &str) -> Vec<u16> {
    let (path, fragment) = url.split_once('#').unwrap_or((url, ""));
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let path = path.split_once("://").map_or(path, |(_, rest)| rest).trim_end_matches('/');
    let (before, segment) = path.rsplit_once('/').unwrap_or((path, ""));
    // The number of an issue is none of a status.
    let numbered = ["issues", "pull", "pulls", "discussions", "tickets", "browse"];
    let segment = if numbered.iter().any(|name| before.ends_with(name)) { "" } else { segment };
    let words = [segment, query, fragment].into_iter().flat_map(|part| part.split(|c: char| !c.is_alphanumeric()));
    words
        .filter(|word| word.len() == 3)
        .filter_map(|word| word.parse().ok())
        // Other numbers are of pages, articles, lines.
        .filter(|code| protocol::phrase(*code).is_some())
        .collect()
}

/// A heading that names classes holds for the rows below it; where all of several contradict, the heading is wrong.
fn check_sections(statuses: &[Status], faults: &mut Faults) {
    let is_of = |status: &Status, section: &Spanned<Vec<u16>>| section.value.contains(&(status.code.value / 100));
    let mut sections: HashMap<usize, (usize, usize)> = HashMap::new();
    for (status, section) in statuses.iter().filter_map(|status| Some((status, status.section.as_ref()?))) {
        let (all, wrong) = sections.entry(section.span.start).or_default();
        *all += 1;
        *wrong += usize::from(!is_of(status, section));
    }
    for (status, section) in statuses.iter().filter_map(|status| Some((status, status.section.as_ref()?))) {
        let classes: Vec<_> = section.value.iter().map(|class| format!("{class}xx")).collect();
        let classes = classes.join(", ");
        match sections.get_mut(&section.span.start) {
            Some((all, wrong)) if *all > 1 && all == wrong => {
                *wrong = 0;
                faults.push(
                    Fault::at(
                        "heading-class",
                        section.span.clone(),
                        format!("no row below this heading is of {classes}"),
                    )
                    .label("the first stands at")
                    .and(status.code.span.clone())
                    .help("correct the class in the heading, or move the rows"),
                );
            }
            Some((_, wrong)) if *wrong > 0 && !is_of(status, section) => {
                let code = status.code.value;
                faults.push(
                    Fault::at(
                        "heading-class",
                        status.code.span.clone(),
                        format!("`{code}` stands under a heading for {classes}"),
                    )
                    .label("the heading stands at")
                    .and(section.span.clone())
                    .help(format!(
                        "move the row below a heading of {}xx, or correct the code or the heading",
                        code / 100
                    )),
                );
            }
            _ => {}
        }
    }
}

/// A message is the code's own phrase, or a free text; another code's phrase is a mistake, a near miss probably one.
///
/// Says whether it is another code's.
fn check_message(status: &Status, owners: &HashMap<String, u16>, faults: &mut Faults) -> bool {
    let (code, message) = (status.code.value, &status.message.value);
    let at = || status.message.span.clone();
    let key = protocol::key(message);
    if protocol::phrases(code).any(|phrase| protocol::key(phrase) == key) {
        return false;
    }
    let near = near::nearest(message, protocol::phrases(code)).filter(|near| near::distance(message, near) <= 2);
    if let Some(owner) = owners.get(&key) {
        let help = match protocol::phrase(code) {
            Some(phrase) => format!("write `{phrase}`, or correct the code to `{owner}`"),
            None => format!("correct the code to `{owner}`, or the message"),
        };
        let message = format!("`{message}` is the registered phrase of `{owner}`, not of `{code}`");
        faults.push(Fault::at("message-of-another-code", at(), message).help(help));
        return true;
    }
    if protocol::phrases(code).any(|phrase| phrase.eq_ignore_ascii_case(&status.purpose.text)) {
        let message = format!("the purpose of `{code}` is its registered phrase, the message is not");
        faults.push(Fault::at("swapped-cells", at(), message).help("exchange the two cells, or the two headers"));
    } else if let Some(near) = near {
        let text = format!("`{message}` is nearly `{near}`, the registered phrase of `{code}`");
        let help = format!("write `{near}`, or put `#[allow(deprecated)]` on the enum if it is meant");
        faults.push(Fault::at("near-miss", at(), text).help(help).warning());
    }
    false
}
