//! What the attribute asks of the page's statuses: subsets and renamed variants.

use std::fmt::Display;
use std::ops::Range;

use crate::reader::attr::{Args, Member, Rename, SubsetArg};
use crate::reader::fault::{Fault, Faults, Rule};
use crate::reader::model::{Status, StatusPage, Subset};
use crate::reader::{rfc9110, spelling, variant_name};

/// Finds the statuses of each subset. What is missing is a fault, unless a fault above may be the reason.
pub(crate) fn check(page: &mut StatusPage, args: &Args, faults: &mut Faults) {
    let is_whole = faults.is_empty();
    for subset in &args.subsets {
        if is_whole {
            for (member, span) in &subset.members {
                let fault = subset_member(member, subset, args, &page.statuses);
                faults.extend(fault.map(|fault| fault.argument(*span)));
            }
        }
        page.subsets.push(self::subset(subset, &page.statuses));
    }
    if is_whole {
        faults.extend(args.rename.iter().filter_map(|rename| unused_rename(rename, &page.statuses)));
    }
}

/// A row's variant that the attribute renames to that of another row, which has this code.
pub(super) fn taken_name<C: Display>(rename: &Rename<C>, other: impl Display, at: Range<usize>) -> Fault {
    let (code, name) = (&rename.code, &rename.variant);
    let text = format!("`rename` calls `{code}` `{name}`, which is the name of `{other}`");
    Fault::at(Rule::DuplicateName, at, text)
        .argument(name.span())
        .help(format!("choose another name for `{code}` in the attribute"))
}

/// A class without rows is an empty subset.
fn subset(subset: &SubsetArg, statuses: &[Status]) -> Subset {
    let is_member = |status: &Status| subset.members.iter().any(|(member, _)| is_of(status, member));
    let is_error = |member: &Member| match member {
        Member::Class(class) => *class >= 4,
        member => statuses.iter().filter(|status| is_of(status, member)).all(|status| status.code.value >= 400),
    };
    Subset {
        attributes: subset.attributes.clone(),
        name: subset.name.clone(),
        statuses: (0..statuses.len()).filter(|&index| is_member(&statuses[index])).collect(),
        is_error: subset.members.iter().all(|(member, _)| is_error(member)),
    }
}

fn is_of(status: &Status, member: &Member) -> bool {
    match member {
        Member::Class(class) => status.code.value / 100 == *class,
        Member::Code(code) => status.code.value == *code,
        Member::Variant(variant) => status.variant == *variant,
    }
}

/// The classes that a word names: `ClientError`, `errors`.
fn classes(word: &str) -> Option<String> {
    let is = |name: &str| rfc9110::has_same_words(word.trim_end_matches('s'), name.trim_end_matches('s'));
    for (name, first) in rfc9110::CLASSES {
        if is(name) {
            return Some(format!("{}xx", first / 100));
        }
    }
    is("error").then(|| "4xx | 5xx".to_owned())
}

/// A code or a name that the page does not have is a mistake.
fn subset_member(member: &Member, subset: &SubsetArg, args: &Args, statuses: &[Status]) -> Option<Fault> {
    let text = member.to_string();
    if matches!(member, Member::Class(_)) || statuses.iter().any(|status| is_of(status, member)) {
        return None;
    }
    let renamed = args.rename.iter().find(|rename| {
        let status = statuses.iter().find(|status| status.code.value == rename.code);
        status.is_some_and(|status| variant_name::of_message(&status.message.value).as_deref() == Some(&text))
    });
    if let Some(rename) = renamed {
        let message =
            format!("the attribute renames `{text}` to `{}`, the subset `{}` does not", rename.variant, subset.name);
        return Some(Fault::of_page(Rule::SubsetMember, message).help(format!("write `{}`", rename.variant)));
    }
    let other = args.subsets.iter().find(|other| other.name == text && other.name != subset.name);
    if let Some(other) = other {
        let mut members = Vec::new();
        for (member, _) in &other.members {
            members.push(member.to_string());
        }
        let message = format!("`{text}`, which the subset `{}` names, is a subset", subset.name);
        let help = format!("write what it is made of: `{}`", members.join(" | "));
        return Some(Fault::of_page(Rule::SubsetMember, message).help(help));
    }
    let of_phrase = rfc9110::named(&text).and_then(|code| statuses.iter().find(|status| status.code.value == code));
    if let Some(Status { code, variant, .. }) = of_phrase
        && !rfc9110::has_same_words(variant, &text)
    {
        let code = code.value;
        let message = format!("the page calls `{code}` `{variant}`, the subset `{}` calls it `{text}`", subset.name);
        let help = format!("write `{variant}`, or keep the name by `rename({code} = {text})`");
        return Some(Fault::of_page(Rule::SubsetMember, message).help(help));
    }
    // `OK`, `NOT_FOUND`.
    let mut variants = statuses.iter().map(|status| &*status.variant);
    let same = variants.clone().find(|variant| rfc9110::has_same_words(variant, &text));
    let help = match (classes(&text), same.or_else(|| spelling::nearest(&text, &mut variants))) {
        (Some(classes), _) => format!("write `{classes}`"),
        (None, Some(near)) => format!("did you mean `{near}`?"),
        (None, None) => {
            "write another member, as in `4xx`, `404` or `NotFound`, or add a row for it to the page".to_owned()
        }
    };
    let message = format!("the page has no `{text}`, which the subset `{}` names", subset.name);
    Some(Fault::of_page(Rule::SubsetMember, message).help(help))
}

fn unused_rename(rename: &Rename<u16>, statuses: &[Status]) -> Option<Fault> {
    if statuses.iter().any(|status| status.code.value == rename.code) {
        return None;
    }
    let message = format!("the page has no `{}`, which the attribute renames to `{}`", rename.code, rename.variant);
    let fault = Fault::of_page(Rule::UnusedRename, message).argument(rename.at);
    Some(fault.help("delete the rename, or add a row for the code"))
}
