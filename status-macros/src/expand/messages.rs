//! What the compiler tells the user: one error for each fault.

use proc_macro2::{Span, TokenStream};
use quote::quote_spanned;

pub(super) fn of(page: Span, errors: &[String]) -> TokenStream {
    errors.iter().map(|text| quote_spanned!(page=> ::core::compile_error! { #text })).collect()
}
