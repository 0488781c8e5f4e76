//! The enum that a part is of, and what the compiler checks of it.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};

use super::Set;

/// The enum that a part is of.
pub(super) struct Whole {
    /// Its name as the attribute has it.
    pub(super) written: String,
    /// For the headers of impls, which docs show.
    pub(super) named: TokenStream,
    /// For all that follows from a mistake: of a type without the part's variants the compiler knows nothing, and says nothing.
    pub(super) checked: TokenStream,
}

impl Whole {
    /// The whole of a page's own part.
    pub(super) fn of_page(name: &Ident) -> Self {
        let name = name.to_token_stream();
        Self { written: name.to_string(), named: name.clone(), checked: name }
    }

    /// Private names for the whole of an enum: as it is written, so that a path that leads nowhere is one error; if it is a table of
    /// the right kind; and if it has all variants. `kind` is the trait of the kind.
    pub(super) fn aliases(set: &Set<'_>, whole: &TokenStream, kind: &str) -> ([TokenStream; 4], Self) {
        let Set { root, name, variants, .. } = set;
        let alias = |suffix: &str| format_ident!("__{}{}", name, suffix, span = Span::call_site());
        let (named, table, checked) = (alias("Named"), alias("Table"), alias("Whole"));
        let check = kind_check(root, &named, whole, kind);
        let paths = variants.iter().map(|variant| path(&table, variant));
        let aliases = [
            quote!(type #named = #whole;),
            // Docs show what a type is made of.
            quote!(#[cfg(doc)] type #checked = #named;),
            quote!(#[cfg(not(doc))] type #table = #root::__private::Checked<#named, #check>;),
            quote! {
                #[cfg(not(doc))]
                type #checked = #root::__private::Checked<#table, { let _: &[#table] = &[#(#paths),*]; 0 }>;
            },
        ];
        let written = whole.to_string().replace(' ', "");
        (aliases, Self { written, named: named.to_token_stream(), checked: checked.to_token_stream() })
    }
}

/// A constant that `named` has if it is a table of this kind; the compiler underlines the path's last name.
pub(super) fn kind_check(root: &TokenStream, named: &Ident, path: &TokenStream, kind: &str) -> TokenStream {
    let kind = format_ident!("{kind}");
    let last = path.clone().into_iter().last().map_or_else(Span::call_site, |token| token.span());
    let at_path = |mut token: TokenTree| {
        token.set_span(last);
        token
    };
    let named_kind: TokenStream =
        quote!(<#named as #root::__private::Generated>::Kind).into_iter().map(at_path).collect();
    quote!({ <#named_kind as #root::__private::#kind<#named>>::CHECK })
}

/// A variant of the whole, which the compiler underlines if the whole does not have it.
pub(super) fn path(whole: &impl ToTokens, variant: &Ident) -> TokenStream {
    quote_spanned!(variant.span()=> #whole::#variant)
}
