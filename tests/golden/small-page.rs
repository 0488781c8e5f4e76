use ::status_core::__private::status_core as __StatusCore;
/// Ours.
#[derive(serde::Serialize)]
/**
## Errors (4xx)

| Status | Purpose | Link |
| --- | --- | --- |
| [404 Not Found](type@Self::NotFound) | The *specified* resource. | [example.com](https://example.com/404) |
| [429 Too Many Requests](type@Self::TooManyRequests) |  | [MDN](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429) |
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
pub enum Status {
    /**404 Not Found

The *specified* resource.

**Retry:** never

See [example.com](https://example.com/404).*/
    #[doc(alias("404", "Not Found"))]
    NotFound = 404,
    /**429 Too Many Requests

**Retry:** later

See [MDN](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429).*/
    #[doc(alias("429", "Too Many Requests"))]
    TooManyRequests = 429,
}
const _: () = {
    use __StatusCore::__private::names::*;
    static _PAGE: () = ::core::assert!(
        ::core::matches!(::core::file!() .as_bytes(), b"src/lib.rs") ||
        __StatusCore::__private::names::digest(::core::include_bytes!("small-page.md"))
        == 0x5cdc2c20fca8c41f,
        "the path of the page resolves to a different file here than where it was written",
    );
    const CODES: &[u16] = &[404, 429];
    const PLACES: usize = 430;
    static STATUS_BY_CODE: __StatusCore::__private::ByCode<
        ::core::option::Option<Status>,
        PLACES,
    > = __StatusCore::__private::ByCode::statuses(Status::ALL, CODES);
    static ROWS: [__StatusCore::__private::Row; 2] = {
        use __StatusCore::__private::Row;
        [
            Row {
                name: "NotFound",
                code: "404",
                message: "Not Found",
                display: "404 Not Found",
                purpose: "The specified resource.",
                docs_url: "https://example.com/404",
            },
            Row {
                name: "TooManyRequests",
                code: "429",
                message: "Too Many Requests",
                display: "429 Too Many Requests",
                purpose: "",
                docs_url: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429",
            },
        ]
    };
    static ROW_BY_CODE: __StatusCore::__private::ByCode<u16, PLACES> = __StatusCore::__private::ByCode::rows(
        CODES,
    );
    static CODE_BY_MESSAGE: __StatusCore::__private::ByText<4> = __StatusCore::__private::ByText {
        multiplier: 0x9e3779b1,
        reach: 1,
        numbers: [404, 429, 0, 0],
    };
    impl Status {
        /// All statuses, in the order of the page.
        pub const ALL: &'static [Self] = &[Self::NotFound, Self::TooManyRequests];
        /// The status code, at least 100 and at most 599.
        #[doc(alias = "as_u16")]
        #[must_use]
        #[inline]
        pub const fn code(self) -> u16 {
            self as u16
        }
        /// The status code as text, as in `"404"`, for labels of metrics and logs.
        #[must_use]
        #[inline]
        pub const fn as_str(self) -> &'static str {
            Self::__row_of(self.code()).code
        }
        #[doc(hidden)]
        pub const __PAGE: &'static str = "small-page.md";
        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row_of(code: u16) -> &'static __StatusCore::__private::Row {
            &ROWS[ROW_BY_CODE.get(code) as usize]
        }
        /// The status message, as in `"Not Found"`.
        #[doc(alias = "canonical_reason")]
        #[must_use]
        #[inline]
        pub const fn message(self) -> &'static str {
            Self::__row_of(self.code()).message
        }
        /// What the status is for, without markup; empty if the page says nothing.
        #[doc(alias = "description")]
        #[must_use]
        #[inline]
        pub const fn purpose(self) -> &'static str {
            Self::__row_of(self.code()).purpose
        }
        /// The page's link, else MDN's page of the code, if it has one.
        #[must_use]
        #[inline]
        pub const fn docs_url(self) -> ::core::option::Option<&'static str> {
            Self::__row_of(self.code()).docs_url()
        }
        /// The class, which is the code's first digit (RFC 9110, section 15).
        #[must_use]
        #[inline]
        pub const fn class(self) -> __StatusCore::StatusClass {
            __StatusCore::__private::names::class(self.code())
        }
        /// Whether the code is at least 100 and below 200 (RFC 9110, section 15.2).
        #[must_use]
        #[inline]
        pub const fn is_informational(self) -> bool {
            ::core::matches!(self.code(), 100..200)
        }
        /// Whether the code is at least 200 and below 300 (RFC 9110, section 15.3).
        #[must_use]
        #[inline]
        pub const fn is_success(self) -> bool {
            ::core::matches!(self.code(), 200..300)
        }
        /// Whether the code is at least 300 and below 400 (RFC 9110, section 15.4).
        #[must_use]
        #[inline]
        pub const fn is_redirection(self) -> bool {
            ::core::matches!(self.code(), 300..400)
        }
        /// Whether the code is at least 400 and below 500 (RFC 9110, section 15.5).
        #[must_use]
        #[inline]
        pub const fn is_client_error(self) -> bool {
            ::core::matches!(self.code(), 400..500)
        }
        /// Whether the code is at least 500 and below 600 (RFC 9110, section 15.6).
        #[must_use]
        #[inline]
        pub const fn is_server_error(self) -> bool {
            ::core::matches!(self.code(), 500..600)
        }
        /// Whether a response may carry content; 1xx, 204, 205 and 304 carry none (RFC 9110, section 15).
        #[must_use]
        #[inline]
        pub const fn allows_content(self) -> bool {
            !::core::matches!(self.code(), 100..= 199 | 204 | 205 | 304)
        }
        /// The status with this code; `None` if the set does not have it.
        #[doc(alias = "from_u16")]
        #[must_use]
        #[inline]
        pub const fn from_code(code: u16) -> ::core::option::Option<Self> {
            STATUS_BY_CODE.get(code)
        }
        /// The status together with the body of its response.
        #[must_use]
        pub const fn with<B>(self, body: B) -> __StatusCore::Reply<Self, B> {
            __StatusCore::__private::reply(self, body)
        }
    }
    const _: () = {
        _ = (
            Status::as_str,
            Status::message,
            Status::purpose,
            Status::docs_url,
            Status::class,
            Status::with::<()>,
        );
        _ = (
            Status::is_informational,
            Status::is_success,
            Status::is_redirection,
            Status::is_client_error,
            Status::is_server_error,
        );
    };
    #[doc(hidden)]
    #[diagnostic::do_not_recommend]
    impl __StatusCore::__private::Generated for Status {
        type Kind = __StatusCore::__private::Statuses;
    }
    #[automatically_derived]
    impl __StatusCore::StatusSet for Status {
        const ALL: &'static [Self] = Self::ALL;
        #[inline]
        fn code(self) -> u16 {
            Status::code(self)
        }
        #[inline]
        fn allows_content(self) -> bool {
            Status::allows_content(self)
        }
        #[inline]
        fn from_code(code: u16) -> ::core::option::Option<Self> {
            Status::from_code(code)
        }
        #[inline]
        fn __row(self) -> &'static __StatusCore::__private::Row {
            Status::__row_of(self.code())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for Status {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Status::__row_of(self.code()).name)
        }
    }
    /// Writes `404 Not Found`; with `{:#}`, `404 Not Found: ` and the purpose.
    #[automatically_derived]
    impl ::core::fmt::Display for Status {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(Status::__row_of(self.code()), f)
        }
    }
    /// Reads `404`, `Not Found` or `404 Not Found`.
    #[automatically_derived]
    impl ::core::str::FromStr for Status {
        type Err = __StatusCore::ParseStatusError;
        fn from_str(
            text: &str,
        ) -> ::core::result::Result<Self, __StatusCore::ParseStatusError> {
            __StatusCore::__private::names::parse(text, &CODE_BY_MESSAGE)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Status> for u16 {
        #[inline]
        fn from(status: Status) -> u16 {
            status.code()
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<u16> for Status {
        type Error = __StatusCore::UndocumentedStatus;
        #[inline]
        fn try_from(
            code: u16,
        ) -> ::core::result::Result<Self, __StatusCore::UndocumentedStatus> {
            match Status::from_code(code) {
                ::core::option::Option::Some(status) => {
                    ::core::result::Result::Ok(status)
                }
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        __StatusCore::UndocumentedStatus::new(code),
                    )
                }
            }
        }
    }
    __StatusCore::__foreign! {
        Status
    }
    __StatusCore::__problem! {
        Status : __StatusCore::Problem < Self >, __StatusCore::Problem < __P >
    }
    __StatusCore::__footprint! {
        Status : 404, 429
    }
};
