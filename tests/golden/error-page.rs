use ::status_core::__private::status_core as __ErrorCodeCore;
/// Ours.
/**
## 401 Unauthorized

| Code | Title | Detail | Link |
| --- | --- | --- | --- |
| [`token_expired`](type@Self::TokenExpired) | Token expired | The *token* is too old. | [example.com](https://example.com/token) |
| ~~[`token_old`](type@Self::TokenOld)~~ | Token too old | Use `token_expired`. | [shop.example](https://shop.example/errors#token\_old) |

## 500 Internal Server Error

| Code | Title | Detail | Link |
| --- | --- | --- | --- |
| [`E014`](type@Self::E014) | Our fault |  | [shop.example](https://shop.example/errors#E014) |
*/
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
pub enum ErrorCode {
    /**`token_expired`, 401 Unauthorized: Token expired

The *token* is too old.

**Retry:** no

See [example.com](https://example.com/token).*/
    #[doc(alias = "token_expired")]
    TokenExpired,
    /**`token_old`, 401 Unauthorized: Token too old

Use `token_expired`.

**Retry:** no

See [shop.example](https://shop.example/errors#token\_old).*/
    #[doc(alias = "token_old")]
    #[deprecated(note = "Use token_expired.")]
    TokenOld,
    /**`E014`, 500 Internal Server Error: Our fault

**Retry:** yes

See [shop.example](https://shop.example/errors#E014).*/
    E014,
}
#[allow(deprecated)]
const _: () = {
    use __ErrorCodeCore::__private::names::*;
    static _PAGE: () = ::core::assert!(
        ::core::matches!(::core::file!() .as_bytes(), b"src/lib.rs") ||
        __ErrorCodeCore::__private::names::digest(::core::include_bytes!("error-page.md"))
        == 0xd88e018e3304883f,
        "the path of the page resolves to a different file here than where it was written",
    );
    static ROWS: [__ErrorCodeCore::__private::ErrorRow; 3] = {
        use __ErrorCodeCore::__private::ErrorRow;
        [
            ErrorRow {
                name: "TokenExpired",
                code: "token_expired",
                status: 401,
                title: "Token expired",
                detail: "The token is too old.",
                type_uri: "https://shop.example/errors#token_expired",
                docs_url: "https://example.com/token",
                is_retired: false,
            },
            ErrorRow {
                name: "TokenOld",
                code: "token_old",
                status: 401,
                title: "Token too old",
                detail: "Use token_expired.",
                type_uri: "https://shop.example/errors#token_old",
                docs_url: "https://shop.example/errors#token_old",
                is_retired: true,
            },
            ErrorRow {
                name: "E014",
                code: "E014",
                status: 500,
                title: "Our fault",
                detail: "",
                type_uri: "https://shop.example/errors#E014",
                docs_url: "https://shop.example/errors#E014",
                is_retired: false,
            },
        ]
    };
    static ROW_BY_CODE: __ErrorCodeCore::__private::ByText<8> = __ErrorCodeCore::__private::ByText {
        multiplier: 0x9e3779b1,
        reach: 1,
        numbers: [1, 0, 2, 0, 0, 3, 0, 0],
    };
    type __Statuses = crate::Status;
    type __Table = __ErrorCodeCore::__private::Checked<
        __Statuses,
        {
            <<__Statuses as __ErrorCodeCore::__private::Generated>::Kind as __ErrorCodeCore::__private::StatusesOfErrors<
                __Statuses,
            >>::CHECK
        },
    >;
    type __Documented = __ErrorCodeCore::__private::Checked<
        __Table,
        {
            let rows: &[(u16, &str)] = &[
                (
                    401,
                    "`token_expired` has the status 401, which `crate::Status` does not document [undocumented-status]\n --> error-page.md:3:48\n  |\n3 | | [token_expired](https://example.com/token) | 401 | Token expired | The *token* is too old. | no |\n  |                                                ^^^\n  = help: ",
                ),
                (
                    401,
                    "`token_old` has the status 401, which `crate::Status` does not document [undocumented-status]\n --> error-page.md:4:19\n  |\n4 | | ~~token_old~~ | 401 | Token too old | Use `token_expired`. | no |\n  |                   ^^^\n  = help: ",
                ),
                (
                    500,
                    "`E014` has the status 500, which `crate::Status` does not document [undocumented-status]\n --> error-page.md:5:10\n  |\n5 | | E014 | 500 Internal Server Error | Our fault | | yes |\n  |          ^^^^^^^^^^^^^^^^^^^^^^^^^\n  = help: ",
                ),
            ];
            let mut undocumented = __ErrorCodeCore::__private::Undocumented::of(
                "crate::Status",
                <__Table as __ErrorCodeCore::__private::Generated>::WHOLE,
                __Table::__PAGE,
            );
            let mut row = 0;
            while row < rows.len() {
                if __Table::from_code(rows[row].0).is_none() {
                    undocumented.push(rows[row].0, rows[row].1);
                }
                row += 1;
            }
            undocumented.check()
        },
    >;
    #[doc(hidden)]
    #[diagnostic::do_not_recommend]
    impl __ErrorCodeCore::__private::Catalogue for ErrorCode {
        type Status = __Documented;
    }
    impl ErrorCode {
        /// All error codes, in the order of the page.
        pub const ALL: &'static [Self] = &[
            Self::TokenExpired,
            Self::TokenOld,
            Self::E014,
        ];
        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row_of(
            row: u16,
        ) -> &'static __ErrorCodeCore::__private::ErrorRow {
            &ROWS[row as usize]
        }
        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row(self) -> &'static __ErrorCodeCore::__private::ErrorRow {
            Self::__row_of(self as u16)
        }
        /// The status of the response.
        #[must_use]
        #[inline]
        pub const fn status(self) -> __Statuses {
            __ErrorCodeCore::__private::names::documented::<
                __Documented,
            >(__Documented::from_code(self.__row().status))
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
            ErrorCode::as_str,
            ErrorCode::status,
            ErrorCode::title,
            ErrorCode::detail,
            ErrorCode::docs_url,
        );
    };
    impl ErrorCode {
        ///The page's column "Retry".
        #[must_use]
        pub const fn retry(self) -> bool {
            match self {
                Self::TokenExpired => false,
                Self::TokenOld => false,
                Self::E014 => true,
            }
        }
    }
    const _: () = {
        _ = ErrorCode::retry;
    };
    #[doc(hidden)]
    #[diagnostic::do_not_recommend]
    impl __ErrorCodeCore::__private::Generated for ErrorCode {
        type Kind = __ErrorCodeCore::__private::Errors;
    }
    #[automatically_derived]
    impl __ErrorCodeCore::ErrorSet for ErrorCode {
        const ALL: &'static [Self] = Self::ALL;
        const MEMBER: &'static str = "code";
        #[inline]
        fn __row(self) -> &'static __ErrorCodeCore::__private::ErrorRow {
            ErrorCode::__row(self)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for ErrorCode {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(self.__row().name)
        }
    }
    /// Writes `token_expired`; with `{:#}`, `token_expired: ` and the detail.
    #[automatically_derived]
    impl ::core::fmt::Display for ErrorCode {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(self.__row(), f)
        }
    }
    /// Reads the code, letter by letter.
    #[automatically_derived]
    impl ::core::str::FromStr for ErrorCode {
        type Err = __ErrorCodeCore::ParseCodeError;
        fn from_str(
            text: &str,
        ) -> ::core::result::Result<Self, __ErrorCodeCore::ParseCodeError> {
            __ErrorCodeCore::__private::names::parse_error(text, &ROW_BY_CODE)
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for ErrorCode {}
    __ErrorCodeCore::__foreign_errors! {
        ErrorCode
    }
    __ErrorCodeCore::__footprint_errors! {
        ErrorCode : < __Documented as __ErrorCodeCore::__private::Generated > ::ZERO +
        401, < __Documented as __ErrorCodeCore::__private::Generated > ::ZERO + 500
    }
    __ErrorCodeCore::__problem! {
        ErrorCode : ApiError, ApiError
    }
};
__ErrorCodeCore::__problem_type! {
    [] #[doc =
    " An error of the service: a [`ErrorCode`] as problem details (RFC 9457), with the headers of its response and its cause."]
    pub ApiError : ErrorCode
}
