//! Impls of foreign traits for generated types.
//!
//! They cannot be blanket, so the expansion calls these macros, in which each feature's macro is compiled in, or is nothing.

#[cfg(feature = "actix-web")]
pub(crate) mod actix_web;
#[cfg(feature = "axum")]
pub(crate) mod axum;
#[cfg(feature = "http")]
pub(crate) mod http;
#[cfg(feature = "poem")]
pub(crate) mod poem;
#[cfg(feature = "problem")]
pub(crate) mod problem;
#[cfg(feature = "rocket")]
pub(crate) mod rocket;
#[cfg(feature = "serde")]
pub mod formats;
#[cfg(feature = "utoipa")]
pub(crate) mod content;
#[cfg(feature = "utoipa")]
pub(crate) mod utoipa;

/// The impls that this build of the crate has, for one type.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign {
    ($name:ident) => {
        $crate::__http! { $name }
        $crate::__problem! { $name }
        $crate::__axum! { $name }
        $crate::__actix_web! { $name }
        $crate::__rocket! { $name }
        $crate::__poem! { $name }
        $crate::__serde! { $name }
        $crate::__utoipa! { $name }
    };
}

/// Those for one type of errors, besides.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign_error {
    ($name:ident) => {
        $crate::__actix_web_error! { $name }
        $crate::__poem_error! { $name }
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

/// Nothing: the feature is off.
#[cfg(not(feature = "rocket"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __rocket {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "poem"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __poem {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "poem"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __poem_error {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "footprint"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __footprint {
    ($name:ident: $($code:expr),*) => {};
}
