//! Behaviour from the page: one accessor for each typed column.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use crate::reader::attr::{CellType, Item, Typed};
use crate::reader::markdown::rustdoc;
use crate::reader::model::{Name, Spanned, Value};

/// A variant and its values; `None` for a fault.
pub(super) type Row<'a> = (Ident, &'a [Option<Spanned<Value>>]);

/// `rows` has each variant with its values.
pub(super) fn of(item: &Item, typed: &[Typed], rows: &[Row<'_>], known: &[Name]) -> Option<TokenStream> {
    if typed.is_empty() {
        return None;
    }
    let name = &item.name;
    let names = typed.iter().map(|typed| &typed.name);
    let known = typed.iter().enumerate().filter_map(|(column, typed)| known_names(typed, column, known));
    let accessors = typed.iter().enumerate().map(|(column, typed)| accessor(item, typed, column, rows));
    Some(quote! {
        #(#known)*
        impl #name {
            #(#accessors)*
        }

        const _: () = {
            #(_ = #name::#names;)*
        };
    })
}

fn accessor(item: &Item, typed: &Typed, column: usize, rows: &[Row<'_>]) -> TokenStream {
    let Typed { name, ty, header, .. } = typed;
    let visibility = &item.visibility;
    let doc = format!("The page's column \"{}\".", rustdoc::escape(header));
    let arms = rows.iter().map(|(variant, values)| {
        // A fault's value is never used: the build stops with its error.
        let value = values.get(column).and_then(Option::as_ref);
        let value = value.map_or_else(|| quote!(loop {}), |value| tokens(&value.value, &typed.cells));
        quote!(Self::#variant => #value,)
    });
    let ty = typed.cells.returned(ty);
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

/// A fallback for each name that a type may lack: its constants and variants come first, else the page's fault is shown.
fn known_names(typed: &Typed, column: usize, known: &[Name]) -> Option<TokenStream> {
    let of_column = || known.iter().filter(|name| name.column == column);
    of_column().next()?;
    let ty = typed.cells.named()?;
    let fallback = format_ident!("__Column{column}");
    let faults = of_column().map(|name| &name.fault);
    let names: Vec<_> = of_column().map(|name| Ident::new(&name.text, Span::call_site())).collect();
    Some(quote! {
        trait #fallback: Sized {
            #(const #names: Self = ::core::panic!("{}", #faults);)*
        }
        impl #fallback for #ty {}
        const _: () = {
            #(_ = ::core::mem::ManuallyDrop::new(<#ty>::#names);)*
        };
    })
}

fn tokens(value: &Value, cells: &CellType) -> TokenStream {
    match (value, cells) {
        (Value::Text(text), _) => quote!(#text),
        (Value::Bool(value), _) => quote!(#value),
        (Value::Integer(number), _) => {
            let sign = (*number < 0).then(|| quote!(-));
            let digits = Literal::u128_unsuffixed(number.unsigned_abs());
            quote!(#sign #digits)
        }
        (Value::Name(name), CellType::Named(ty)) => {
            let name = Ident::new(name, Span::call_site());
            quote!(<#ty>::#name)
        }
        (Value::Optional(Some(value)), CellType::Optional(inner)) => {
            let value = tokens(value, inner);
            quote!(::core::option::Option::Some(#value))
        }
        // The reader gives no other pairs.
        _ => quote!(::core::option::Option::None),
    }
}
