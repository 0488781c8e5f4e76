//! Impls of foreign traits for generated types.
//!
//! They cannot be blanket impls, so the generated code calls these macros. Without its feature, a macro expands to nothing.

#[cfg(feature = "actix-web")]
pub(crate) mod actix_web;
#[cfg(feature = "axum")]
pub(crate) mod axum;
#[cfg(feature = "http")]
pub(crate) mod http;
#[cfg(feature = "poem")]
pub(crate) mod poem;
#[cfg(feature = "serde")]
pub(crate) mod error_codes;
#[cfg(feature = "problem")]
pub(crate) mod error_problem;
#[cfg(feature = "problem")]
mod error_type;
#[cfg(feature = "problem")]
pub(crate) mod problem;
#[cfg(feature = "utoipa")]
pub(crate) mod problem_schema;
#[cfg(feature = "utoipa")]
mod response_headers;
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
        $crate::__serde! { $name }
        $crate::__responses! { $name }
    };
}

/// The responses of one type: of a status page, or of an error catalogue.
#[doc(hidden)]
#[macro_export]
macro_rules! __responses {
    ($name:ident) => {
        $crate::__axum! { $name }
        $crate::__actix_web! { $name }
        $crate::__rocket! { $name }
        $crate::__poem! { $name }
        $crate::__utoipa! { $name }
    };
}

/// The responses of one service's error type.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_responses {
    ($name:ident: $of:ty) => {
        $crate::__axum_problem! { $name }
        $crate::__actix_web_problem! { $name }
        $crate::__rocket_problem! { $name }
        $crate::__poem_problem! { $name }
        $crate::__utoipa_problem! { $name: $of }
        $crate::__footprint_problem! { $name: $of }
    };
}

/// The impls for one type of an error catalogue.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign_errors {
    ($name:ident) => {
        $crate::__error_problem! { $name }
        $crate::__serde_code! { $name }
        $crate::__responses! { $name }
        $crate::__foreign_error! { $name }
    };
}

/// Extra impls for error subsets.
#[doc(hidden)]
#[macro_export]
macro_rules! __foreign_error {
    ($name:ident) => {
        $crate::__actix_web_error! { $name }
        $crate::__poem_error! { $name }
    };
}

/// Nothing: the feature is off.
#[cfg(not(feature = "problem"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __error_problem {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde_code {
    ($name:ident) => {};
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
    ($($tokens:tt)*) => {};
}

/// The feature is off, and the attribute asks for what it gives.
#[cfg(not(feature = "problem"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_type {
    ([$($levels:tt)*] $(#[$attribute:meta])* $visibility:vis $name:ident: $of:ty) => {
        ::core::compile_error!("the argument `problem` needs the feature `problem`: `cargo add status-core --features problem`");

        // A type of which the compiler knows nothing else, so that its uses give no errors.
        $visibility type $name = __the_feature_problem_is_off;
    };
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

/// Nothing: the feature is off.
#[cfg(not(feature = "axum"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __axum_problem {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "actix-web"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web_problem {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "rocket"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __rocket_problem {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "poem"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __poem_problem {
    ($name:ident) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __utoipa_problem {
    ($name:ident: $of:ty) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "footprint"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __footprint_errors {
    ($name:ident: $($code:expr),*) => {};
}

/// Nothing: the feature is off.
#[cfg(not(feature = "footprint"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __footprint_problem {
    ($name:ident: $of:ty) => {};
}
