//! The error type of a service, which the argument `problem = ApiError` defines.

/// The error type of a service, over the type of a page.
///
/// `__problem_type! { [#[allow(deprecated)]] #[doc = "…"] pub ApiError: Status }`: the levels of lints stand in brackets.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_type {
    ([$($levels:tt)*] $(#[$attribute:meta])* $visibility:vis $name:ident: $of:ty) => {
        $($levels)*
        $(#[$attribute])*
        #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
        $visibility struct $name($crate::Problem<$of>);

        $($levels)*
        const _: () = {
            use $crate::__private::names::*;
            $crate::__problem_methods! { $name: $of }
            $crate::__problem_traits! { $name: $of }
            $crate::__problem_responses! { $name: $of }
        };
    };
}

/// Its methods: those of [`Problem`](crate::Problem).
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_methods {
    ($name:ident: $of:ty) => {
        impl $name {
            /// What happened this time, in place of the page's text.
            #[must_use]
            pub fn detail<T: ::core::convert::Into<$crate::__private::problem::String>>(self, text: T) -> Self {
                Self(self.0.detail(text))
            }

            /// A reference to this occurrence of the problem.
            #[must_use]
            pub fn instance<T: ::core::convert::Into<$crate::__private::problem::String>>(self, text: T) -> Self {
                Self(self.0.instance(text))
            }

            /// The address of the team's own page, for the problem's type: `text#404`, or `text#token_expired` for a code.
            #[must_use]
            pub fn documented_at(self, text: &str) -> Self {
                Self(self.0.documented_at(text))
            }

            /// A further member. A value that JSON cannot express becomes `null`.
            ///
            /// # Panics
            ///
            /// If the problem has a member of that name: `type`, `title`, `status`, `detail`, `instance` and `errors`, and
            /// a catalogue's member for the code.
            #[must_use]
            #[track_caller]
            pub fn extension<N, T>(self, name: N, value: T) -> Self
            where
                N: ::core::convert::Into<$crate::__private::problem::String>,
                T: $crate::__private::problem::Serialize,
            {
                Self(self.0.extension(name, value))
            }

            /// Adds field errors: pairs of a JSON Pointer into the request's content and what is wrong there.
            #[must_use]
            pub fn invalid<L, N, T>(self, list: L) -> Self
            where
                L: ::core::iter::IntoIterator<Item = (N, T)>,
                N: ::core::convert::AsRef<str>,
                T: ::core::convert::Into<$crate::__private::problem::String>,
            {
                Self(self.0.invalid(list))
            }

            /// The cause, for logs: `source()` gives it, and the response's extensions contain it. It is never in the body.
            #[must_use]
            pub fn because<E: ::core::convert::Into<$crate::__private::problem::BoxError>>(self, error: E) -> Self {
                Self(self.0.because(error))
            }

            /// The problem: its type, its cause, its JSON.
            #[must_use]
            pub const fn as_problem(&self) -> &$crate::Problem<$of> {
                &self.0
            }
        }

        $crate::__problem_header! { $name }

        // A service uses some of them only.
        const _: () = {
            _ = ($name::detail::<&str>, $name::instance::<&str>, $name::extension::<&str, u8>);
            _ = ($name::invalid::<[(&str, &str); 0], &str, &str>, $name::because::<&str>, $name::as_problem);
            _ = $name::documented_at;
        };
    };
}

/// Its method for headers, which has the types of the crate `http`.
#[cfg(feature = "http")]
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_header {
    ($name:ident) => {
        impl $name {
            /// Adds a header of the response; further calls with the same name add further values.
            ///
            /// # Panics
            ///
            /// If a literal is not the name or the value of a header, or the name is `Content-Type`, `Content-Length` or
            /// `Transfer-Encoding`, which the response itself sets.
            #[must_use]
            #[track_caller]
            pub fn header<N: $crate::IntoHeaderName, T: $crate::IntoHeaderValue>(self, name: N, value: T) -> Self {
                Self(self.0.header(name, value))
            }
        }

        const _: () = {
            _ = $name::header::<&str, &str>;
        };
    };
}

/// Nothing: the feature is off.
#[cfg(not(feature = "http"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_header {
    ($name:ident) => {};
}

/// Its traits of `core`.
#[doc(hidden)]
#[macro_export]
macro_rules! __problem_traits {
    ($name:ident: $of:ty) => {
        #[diagnostic::do_not_recommend]
        impl<__Part: $crate::__private::problem::PartOf<$of>> ::core::convert::From<__Part> for $name {
            fn from(value: __Part) -> Self {
                Self($crate::__private::problem::PartOf::__problem(value))
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.0, f)
            }
        }

        #[automatically_derived]
        impl ::core::error::Error for $name {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                ::core::error::Error::source(&self.0)
            }
        }
    };
}
