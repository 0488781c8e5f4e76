//! Ties the build to the page.

use std::path::Path;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::LitStr;

use super::hexadecimal;

/// The file that the macro read, which the compiler must read too.
pub(crate) struct Tracked {
    pub(crate) digest: u64,
    /// What `file!()` gives in the file that the path is written in, if that file alone has the name.
    pub(crate) file: Option<String>,
}

impl Tracked {
    /// `file` is where the path is written; `shown` is what the compiler calls it.
    pub(crate) fn new(digest: u64, file: Option<&Path>, shown: String) -> Self {
        // Another file can be shown under a name that was remapped. An absolute path would be one of this machine.
        let is_own = file.is_some_and(|file| file.is_relative() && file == Path::new(&shown));
        Self { digest, file: is_own.then_some(shown) }
    }
}

/// Includes the page: the compiler tracks the file, proves that it is the one that the macro read, and keeps nothing of it.
///
/// The macro starts at the file that the path is written in, the compiler at the place of the call. Where a `macro_rules!` of
/// another folder writes the path, the two differ. If they are one file, so is the page; else the digests tell, which take the
/// compiler some microseconds for each row.
pub(super) fn page(root: &TokenStream, path: &LitStr, tracked: &Tracked) -> TokenStream {
    let path = path.token();
    let digest = hexadecimal(tracked.digest, 16);
    // Texts cannot be compared in a static, bytes can.
    let file = tracked.file.as_ref().map(|file| Literal::byte_string(file.as_bytes()));
    let is_written_here = file.map(|file| quote!(::core::matches!(::core::file!().as_bytes(), #file) ||));
    quote! {
        #[allow(dead_code)] // a static leaves nothing in the library, a const would leave the page
        static PAGE: () = ::core::assert!(
            #is_written_here #root::__private::digest(::core::include_bytes!(#path)) == #digest,
            "the path of the page leads from here to another file than from the place where it is written",
        );
    }
}
