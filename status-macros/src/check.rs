//! Rules across rows, and between a row and what stands around it.

use crate::catalog::{Catalog, Status};
use crate::fault::{Fault, Faults};
use crate::protocol;

/// Checks every status among the others; keeps, for the enum, those that can stand beside each other.
pub(crate) fn catalog(catalog: &mut Catalog, faults: &mut Faults) {
    let mut kept: Vec<Status> = Vec::with_capacity(catalog.statuses.len());
    for status in catalog.statuses.drain(..) {
        check_link(&status, faults);
        check_section(&status, faults);
        check_message(&status, faults);
        if is_new(&status, &kept, faults) {
            kept.push(status);
        }
    }
    catalog.statuses = kept;
}

/// Two rows may share neither code nor name.
fn is_new(status: &Status, kept: &[Status], faults: &mut Faults) -> bool {
    let code = status.code.value;
    if let Some(first) = kept.iter().find(|other| other.code.value == code) {
        faults.push(
            Fault::at("duplicate-code", status.code.span.clone(), format!("duplicate status code `{code}`"))
                .label("first defined at")
                .and(first.code.span.clone())
                .help("remove one of the rows"),
        );
        return false;
    }
    if let Some(first) = kept.iter().find(|other| other.variant == status.variant) {
        let message = format!("`{code}` and `{}` both give the name `{}`", first.code.value, status.variant);
        faults.push(
            Fault::at("duplicate-name", status.message.span.clone(), message)
                .label("the other stands at")
                .and(first.message.span.clone())
                .help(format!("change one of the messages, or name a variant in the attribute: `rename({code} = …)`")),
        );
        return false;
    }
    true
}

/// A link that ends in another code explains another status.
fn check_link(status: &Status, faults: &mut Faults) {
    let Some(link) = &status.link else { return };
    let codes = codes(&link.value);
    let own = status.code.value;
    if let (false, Some(other)) = (codes.contains(&own), codes.first()) {
        faults.push(
            Fault::at("link-code", link.span.clone(), format!("the link of `{own}` leads to `{other}`"))
                .help("correct the code or the link"),
        );
    }
}

/// The codes that an address ends in: in its last segment and its fragment.
fn codes(url: &str) -> Vec<u16> {
    let (path, fragment) = url.split_once('#').unwrap_or((url, ""));
    let path = path.split('?').next().unwrap_or_default().trim_end_matches('/');
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let segment = path.rsplit_once('/').map_or("", |(_, segment)| segment);
    let words = [segment, fragment].into_iter().flat_map(|part| part.split(|c: char| !c.is_alphanumeric()));
    words
        .filter(|word| word.len() == 3)
        .filter_map(|word| word.parse().ok())
        .filter(|code| protocol::CODES.contains(code))
        .collect()
}

fn check_section(status: &Status, faults: &mut Faults) {
    let Some(section) = &status.section else { return };
    let code = status.code.value;
    if !section.value.contains(&(code / 100)) {
        let classes: Vec<_> = section.value.iter().map(|class| format!("{class}xx")).collect();
        faults.push(
            Fault::at(
                "heading-class",
                status.code.span.clone(),
                format!("`{code}` stands under a heading for {}", classes.join(", ")),
            )
            .label("the heading stands at")
            .and(section.span.clone())
            .help(format!("move the row below the heading of {}xx, or correct the code", code / 100)),
        );
    }
}

fn check_message(status: &Status, faults: &mut Faults) {
    let code = status.code.value;
    if let Some(owner) = protocol::owner(&status.message.value, code) {
        let message = &status.message.value;
        let help = match protocol::phrase(code) {
            Some(phrase) => format!("write `{phrase}`, or correct the code to `{owner}`"),
            None => format!("correct the code to `{owner}`, or the message"),
        };
        faults.push(
            Fault::at(
                "message-of-another-code",
                status.message.span.clone(),
                format!("`{message}` is the registered phrase of `{owner}`, not of `{code}`"),
            )
            .help(help),
        );
    }
}
