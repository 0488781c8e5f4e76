//! Impls of foreign traits for generated types.
//!
//! They cannot be blanket, so the expansion calls this macro, in which each feature's macro is compiled in or out.

#[cfg(feature = "http")]
pub(crate) mod http;

/// The impls that this build of the crate has, for one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign {
    ($name:ident) => {
        $crate::__http! { $name }
    };
}

/// Nothing: the feature `http` is off.
#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __http {
    ($name:ident) => {};
}
