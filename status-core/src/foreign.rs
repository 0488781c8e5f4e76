//! Impls of foreign traits for generated types.
//!
//! They cannot be blanket, so the expansion calls these macros, in which each feature's macro is compiled in, or is nothing.

#[cfg(feature = "actix-web")]
pub(crate) mod actix_web;
#[cfg(feature = "axum")]
pub(crate) mod axum;
#[cfg(feature = "http")]
pub(crate) mod http;
#[cfg(feature = "problem")]
pub(crate) mod problem;

/// The impls that this build of the crate has, for one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign {
    ($name:ident) => {
        $crate::__http! { $name }
        $crate::__problem! { $name }
        $crate::__axum! { $name }
        $crate::__actix_web! { $name }
    };
}

/// Those for one type of errors, besides.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign_error {
    ($name:ident) => {
        $crate::__actix_web_error! { $name }
    };
}

/// Nothing: the feature is off.
#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __http {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "problem"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __problem {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "actix-web"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "actix-web"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web_error {
    ($name:ident) => {};
}
