use ::status_core::__private::status_core as __LoginErrorCore;
type __LoginErrorNamed = crate::ErrorCode;
#[cfg(doc)]
type __LoginErrorWhole = __LoginErrorNamed;
#[cfg(not(doc))]
type __LoginErrorTable = __LoginErrorCore::__private::Checked<
    __LoginErrorNamed,
    {
        <<__LoginErrorNamed as __LoginErrorCore::__private::Generated>::Kind as __LoginErrorCore::__private::WholeOfErrors<
            __LoginErrorNamed,
        >>::CHECK
    },
>;
#[cfg(not(doc))]
type __LoginErrorWhole = __LoginErrorCore::__private::Checked<
    __LoginErrorTable,
    {
        let _: &[__LoginErrorTable] = &[__LoginErrorTable::TokenExpired];
        0
    },
>;
/// Why it fails.
#[allow(clippy::enum_variant_names)]
#[repr(u16)]
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash
)]
pub(crate) enum LoginError {
    ///
    ///See `crate::ErrorCode::TokenExpired`.
    TokenExpired = __LoginErrorWhole::TokenExpired as u16,
}
const _: () = {
    use __LoginErrorCore::__private::names::*;
    impl LoginError {
        const fn __whole(self) -> __LoginErrorWhole {
            match self {
                Self::TokenExpired => __LoginErrorWhole::TokenExpired,
            }
        }
    }
    impl LoginError {
        /// All error codes, in the order of the enum.
        pub const ALL: &'static [Self] = &[Self::TokenExpired];
        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row_of(
            row: u16,
        ) -> &'static __LoginErrorCore::__private::ErrorRow {
            __LoginErrorWhole::__row_of(row)
        }
        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row(self) -> &'static __LoginErrorCore::__private::ErrorRow {
            Self::__row_of(self as u16)
        }
        /// The status of the response.
        #[must_use]
        #[inline]
        pub const fn status(
            self,
        ) -> <__LoginErrorWhole as __LoginErrorCore::__private::Catalogue>::Status {
            __LoginErrorWhole::status(self.__whole())
        }
        /// The code, as in `"token_expired"`.
        #[doc(alias = "code")]
        #[must_use]
        #[inline]
        pub const fn as_str(self) -> &'static str {
            self.__row().code
        }
        /// What the error is, in a few words: the page's title, else the phrase of the status.
        #[must_use]
        #[inline]
        pub const fn title(self) -> &'static str {
            self.__row().title
        }
        /// What the page says of the error, without markup; empty where it says nothing.
        #[doc(alias("message", "description"))]
        #[must_use]
        #[inline]
        pub const fn detail(self) -> &'static str {
            self.__row().detail
        }
        /// The page's link, else the address of the problem type, if it leads into the web.
        #[must_use]
        #[inline]
        pub const fn docs_url(self) -> ::core::option::Option<&'static str> {
            self.__row().docs_url()
        }
    }
    const _: () = {
        _ = (
            LoginError::as_str,
            LoginError::status,
            LoginError::title,
            LoginError::detail,
            LoginError::docs_url,
        );
    };
    #[doc(hidden)]
    #[diagnostic::do_not_recommend]
    impl __LoginErrorCore::__private::Generated for LoginError {
        type Kind = __LoginErrorCore::__private::Errors;
        const WHOLE: &'static str = "crate::ErrorCode";
    }
    #[automatically_derived]
    impl __LoginErrorCore::ErrorSet for LoginError {
        const ALL: &'static [Self] = Self::ALL;
        const MEMBER: &'static str = <__LoginErrorWhole as __LoginErrorCore::ErrorSet>::MEMBER;
        #[inline]
        fn __row(self) -> &'static __LoginErrorCore::__private::ErrorRow {
            LoginError::__row(self)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for LoginError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(self.__row().name)
        }
    }
    /// Writes `token_expired`; with `{:#}`, `token_expired: ` and the detail.
    #[automatically_derived]
    impl ::core::fmt::Display for LoginError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(self.__row(), f)
        }
    }
    /// Reads the code, letter by letter.
    #[automatically_derived]
    impl ::core::str::FromStr for LoginError {
        type Err = __LoginErrorCore::ParseCodeError;
        fn from_str(
            text: &str,
        ) -> ::core::result::Result<Self, __LoginErrorCore::ParseCodeError> {
            __LoginErrorCore::__private::names::parse_error_subset::<
                __LoginErrorWhole,
                Self,
            >(text)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for LoginError {}
    #[automatically_derived]
    impl ::core::convert::From<LoginError> for __LoginErrorNamed {
        #[inline]
        fn from(status: LoginError) -> Self {
            match status {
                LoginError::TokenExpired => __LoginErrorWhole::TokenExpired,
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<__LoginErrorNamed> for LoginError {
        type Error = __LoginErrorCore::UndocumentedCode;
        fn try_from(
            error: __LoginErrorNamed,
        ) -> ::core::result::Result<Self, __LoginErrorCore::UndocumentedCode> {
            __LoginErrorCore::__private::names::part_of::<__LoginErrorWhole, Self>(error)
        }
    }
    __LoginErrorCore::__foreign_errors! {
        LoginError
    }
    __LoginErrorCore::__footprint_errors! {
        LoginError : __LoginErrorWhole::__row_of(__LoginErrorWhole::TokenExpired as u16)
        .status
    }
    __LoginErrorCore::__problem! {
        LoginError : < __LoginErrorWhole as
        __LoginErrorCore::__private::problem::HasProblem > ::Problem < Self >, <
        __LoginErrorWhole as __LoginErrorCore::__private::problem::HasProblem > ::Problem
        < __P >, __LoginErrorWhole
    }
};
