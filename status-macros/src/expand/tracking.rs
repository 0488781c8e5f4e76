//! Ties the build to the page.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::LitStr;

/// Includes the page: the compiler tracks the file, compares its digest with that of the file that the macro read, and keeps
/// nothing of it.
///
/// The two differ where the path is written in a `macro_rules!` of another folder: the macro starts at the path's own file,
/// the compiler at the place of the call.
pub(super) fn page(root: &TokenStream, path: &LitStr, digest: u64) -> TokenStream {
    let path = path.token();
    let digest = Literal::u64_unsuffixed(digest);
    quote! {
        #[allow(dead_code)] // a static leaves nothing in the library, a const would leave the page
        static PAGE: () = ::core::assert!(
            #root::__private::digest(::core::include_bytes!(#path)) == #digest,
            "the path of the page leads from here to another file than from the place where it is written",
        );
    }
}
