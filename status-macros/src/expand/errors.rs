//! The types of error catalogues.

mod traits;
mod docs;
mod enumeration;
mod methods;
mod rows;
mod statuses;
mod subset;

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::{Set, Tracked, accessors, block, by_text, core, part, problem, tracking};
use crate::reader::attr::{ErrorArgs, Item, SubsetArgs, SubsetItem, is_deprecated};
use crate::reader::model::{ErrorPage, ErrorRow};

/// The type of a page of errors.
pub(crate) fn error_table(args: &ErrorArgs, item: &Item, page: &ErrorPage, tracked: Option<&Tracked>) -> TokenStream {
    let (name, errors) = (&item.name, &page.errors);
    let (import, root) = &core(&args.page.root, name);
    let mut variants = Vec::new();
    let mut values: Vec<accessors::Row<'_>> = Vec::new();
    for error in errors {
        variants.push(variant(error));
        values.push((variant(error), &error.values));
    }
    let set = Set { root, name, variants: &variants, order: "the page" };
    let tracking = tracked.map(|tracked| tracking::page(root, &args.page.path, tracked));
    let enumeration = enumeration::of_page(item, errors, args);
    let rows = rows::of(&set, errors, args);
    let by_code = by_text::of_errors(&set, errors);
    let statuses = statuses::checked(&set, page, args);
    let methods = methods::of_page(&set, args);
    let accessors = accessors::of(item, &args.page.columns.typed, &values, &page.names);
    let member = &args.member;
    let traits = traits::of(&set, "", &quote!(#member), &by_text::parse_error(root, errors));
    let has_deprecated = is_deprecated(&item.attributes) || errors.iter().any(|error| error.is_retired);
    let statuses_answered = statuses::answered(root, errors, args);
    let problem = problem::of_catalogue(&set, args.page.problem.as_ref());
    let problem_type = args.page.problem.as_ref().map(|problem| problem::definition(root, item, problem));
    let content = quote! {
        #tracking
        #rows
        #by_code
        #statuses
        #methods
        #accessors
        #traits
        #root::__foreign_errors! { #name }
        #root::__footprint_errors! { #name: #(#statuses_answered),* }
        #problem
    };
    let block = block(root, &item.levels, has_deprecated, &content);
    quote! {
        #import
        #enumeration
        #block
        #problem_type
    }
}

/// A subset of another enum, whose page is not seen here.
pub(crate) fn error_subset(args: &SubsetArgs, item: &SubsetItem) -> TokenStream {
    part(args, item, "WholeOfErrors", &|set, whole| {
        let implementation = subset::of(set, whole);
        let problem = problem::of_subset(set, &whole.checked);
        quote!(#implementation #problem)
    })
}

fn variant(error: &ErrorRow) -> Ident {
    format_ident!("{}", error.variant)
}
