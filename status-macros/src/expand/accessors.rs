//! Behaviour from the page: one accessor for each typed column.

use proc_macro2::{Literal, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::variant;
use crate::catalog::Catalog;
use crate::inline;
use crate::item::Item;
use crate::roles::{Kind, Typed};
use crate::value::Value;

pub(super) fn of(item: &Item, typed: &[Typed], catalog: &Catalog) -> Option<TokenStream> {
    if typed.is_empty() {
        return None;
    }
    let name = &item.name;
    let accessors = typed.iter().enumerate().map(|(column, typed)| accessor(item, typed, column, catalog));
    Some(quote! {
        #[allow(dead_code, clippy::match_same_arms)] // one arm for each row
        impl #name {
            #(#accessors)*
        }
    })
}

fn accessor(item: &Item, typed: &Typed, column: usize, catalog: &Catalog) -> TokenStream {
    let Typed { name, ty, header, .. } = typed;
    let visibility = &item.visibility;
    let doc = format!("The page's column \"{}\".", inline::escape(header));
    let arms = catalog.statuses.iter().map(|status| {
        let variant = variant(status);
        // A fault's value is never used: the build stops with its error.
        let value = status.values.get(column).and_then(Option::as_ref);
        let value = value.map_or_else(|| quote!(loop {}), |value| tokens(value, typed, &typed.kind));
        quote!(Self::#variant => #value,)
    });
    let ty = if matches!(typed.kind, Kind::Text) { quote!(&'static str) } else { elided(ty) };
    quote! {
        #[doc = #doc]
        #[must_use]
        #visibility const fn #name(self) -> #ty {
            match self {
                #(#arms)*
            }
        }
    }
}

/// The type with the lifetime that the page's texts have.
fn elided(ty: &TokenStream) -> TokenStream {
    let text: String = ty.to_string().split_whitespace().collect();
    if text == "Option<&str>" { quote!(::core::option::Option<&'static str>) } else { ty.clone() }
}

fn tokens(value: &Value, typed: &Typed, kind: &Kind) -> TokenStream {
    match value {
        Value::Text(text) => quote!(#text),
        Value::Bool(value) => quote!(#value),
        Value::Integer(number) => {
            let sign = (*number < 0).then(|| quote!(-));
            let digits = Literal::u128_unsuffixed(number.unsigned_abs());
            quote!(#sign #digits)
        }
        Value::Name(name) => {
            let span = typed.name.span();
            let (name, ty) = (format_ident!("{name}", span = span), &typed.ty);
            let ty = if matches!(kind, Kind::Optional(_)) { inner(ty) } else { quote!(#ty) };
            quote_spanned!(span=> <#ty>::#name)
        }
        Value::Optional(None) => quote!(::core::option::Option::None),
        Value::Optional(Some(value)) => {
            let value = tokens(value, typed, kind);
            quote!(::core::option::Option::Some(#value))
        }
    }
}

/// `T` of `Option<T>`.
fn inner(ty: &TokenStream) -> TokenStream {
    let tokens: Vec<_> = ty.clone().into_iter().collect();
    tokens.get(2..tokens.len().saturating_sub(1)).unwrap_or_default().iter().cloned().collect()
}
