//! Subsets of a page: which statuses each one has.

use crate::args::Args;
use crate::catalog::{Catalog, Part, Status};
use crate::fault::{Fault, Faults};
use crate::members::{Member, Subset};
use crate::near;

/// The parts of the page that the attribute names; a class without rows is an empty part.
pub(crate) fn parts(args: &Args, catalog: &Catalog, faults: &mut Faults) -> Vec<Part> {
    args.subsets.iter().map(|subset| part(subset, catalog, faults)).collect()
}

fn part(subset: &Subset, catalog: &Catalog, faults: &mut Faults) -> Part {
    for (member, _) in &subset.members {
        if let Some(fault) = missing(member, subset, catalog) {
            faults.push(fault);
        }
    }
    let has = |status: &Status| subset.members.iter().any(|(member, _)| is_of(status, member));
    let errors = |member: &Member| match member {
        Member::Class(class) => *class >= 4,
        member => catalog.statuses.iter().filter(|status| is_of(status, member)).all(|status| status.code.value >= 400),
    };
    Part {
        attributes: subset.attributes.clone(),
        name: subset.name.clone(),
        statuses: (0..catalog.statuses.len()).filter(|&index| has(&catalog.statuses[index])).collect(),
        is_error: subset.members.iter().all(|(member, _)| errors(member)),
    }
}

fn is_of(status: &Status, member: &Member) -> bool {
    match member {
        Member::Class(class) => status.code.value / 100 == *class,
        Member::Code(code) => status.code.value == *code,
        Member::Variant(variant) => status.variant == *variant,
    }
}

/// A code or a name that the page does not have is a mistake; a class may be empty.
fn missing(member: &Member, subset: &Subset, catalog: &Catalog) -> Option<Fault> {
    let text = match member {
        Member::Class(_) => return None,
        Member::Code(code) => code.to_string(),
        Member::Variant(variant) => variant.clone(),
    };
    if catalog.statuses.iter().any(|status| is_of(status, member)) {
        return None;
    }
    let names = catalog.statuses.iter().map(|status| &*status.variant);
    let help = match near::nearest(&text, names) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "add a row for it to the page, or take it out of the subset".to_owned(),
    };
    let message = format!("the page has no `{text}`, which the subset `{}` names", subset.name);
    Some(Fault::of_page("subset-member", message).help(help))
}
