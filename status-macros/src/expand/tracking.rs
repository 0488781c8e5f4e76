//! Ties the build to the page.

use std::path::Path;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::LitStr;

use super::hexadecimal;

/// The file that the macro read, which the compiler must read too.
pub(crate) struct Tracked {
    pub(crate) digest: u64,
    /// The value of `file!()` in the file that contains the path, if no other file can have the same name.
    pub(crate) file: Option<String>,
}

impl Tracked {
    /// `file` is the file that contains the path; `shown` is its name in `file!()`.
    pub(crate) fn new(digest: u64, file: Option<&Path>, shown: String) -> Self {
        // A remapped name may be shared by several files. An absolute path would differ between machines.
        let is_own = file.is_some_and(|file| file.is_relative() && file == Path::new(&shown));
        Self { digest, file: is_own.then_some(shown) }
    }
}

/// Includes the page, so that the compiler tracks it. Asserts that it is the file that the macro read; keeps nothing of it.
///
/// The macro resolves the path from the file that contains it, the compiler from the file of the call. They differ if a
/// `macro_rules!` in another file contains the path. If they are the same file, so is the page. Otherwise the digests are
/// compared, which costs the compiler some microseconds for each row.
pub(super) fn page(root: &TokenStream, path: &LitStr, tracked: &Tracked) -> TokenStream {
    let path = path.token();
    let digest = hexadecimal(tracked.digest, 16);
    // As bytes: a static cannot compare strings.
    let file = tracked.file.as_ref().map(|file| Literal::byte_string(file.as_bytes()));
    let is_written_here = file.map(|file| quote!(::core::matches!(::core::file!().as_bytes(), #file) ||));
    quote! {
        // A static leaves nothing in the library, a const would leave the page.
        static _PAGE: () = ::core::assert!(
            #is_written_here #root::__private::names::digest(::core::include_bytes!(#path)) == #digest,
            "the path of the page resolves to a different file here than where it was written",
        );
    }
}
