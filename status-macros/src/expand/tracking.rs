//! Ties the build to the page.

use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

/// An uncalled function that includes the page: the compiler tracks the file and keeps nothing of it.
///
/// The length proves that the compiler read the file that the macro read.
pub(super) fn page(path: &LitStr, bytes: usize) -> TokenStream {
    let path = path.token();
    quote! {
        #[allow(dead_code)]
        fn page() {
            let _: &[u8; #bytes] = ::core::include_bytes!(#path);
        }
    }
}
