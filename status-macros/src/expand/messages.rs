//! What the compiler tells the user: errors, and warnings in the one way that stable Rust has.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::reader::attr::Item;
use crate::reader::fault::Rendered;

pub(super) fn of(page: Span, item: &Item, rendered: &Rendered) -> TokenStream {
    let errors = rendered.errors.iter().map(|text| quote_spanned!(page=> ::core::compile_error! { #text }));
    let warnings = rendered.warnings.iter().map(|text| warning(page, item, text));
    quote! {
        #(#errors)*
        #(#warnings)*
    }
}

/// A use of something deprecated, which the lint levels of the enum allow or forbid.
fn warning(page: Span, item: &Item, text: &str) -> TokenStream {
    let levels = &item.levels;
    let text = format!("\n{text}");
    let used = quote_spanned!(page=> MESSAGE);
    quote! {
        #levels
        const _: () = {
            #[deprecated(note = #text)]
            const MESSAGE: () = ();
            #used
        };
    }
}
