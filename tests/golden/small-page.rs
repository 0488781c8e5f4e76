/// Ours.
#[derive(serde::Serialize)]
/**
## Errors (4xx)

| Status | Purpose | Link |
| --- | --- | --- |
| [404 Not Found](variant@Self::NotFound) | The *specified* resource. | [example.com](https://example.com/404) |
| [429 Too Many Requests](variant@Self::TooManyRequests) |  | [MDN](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429) |
*/
#[allow(clippy::doc_markdown, clippy::enum_variant_names, clippy::upper_case_acronyms)]
#[repr(u16)]
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::fmt::Debug,
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
    #[doc(alias = "404")]
    #[doc(alias = "Not Found")]
    NotFound = 404,
    /**429 Too Many Requests

**Retry:** later

See [MDN](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429).*/
    #[doc(alias = "429")]
    #[doc(alias = "Too Many Requests")]
    TooManyRequests = 429,
}
const _: () = {
    #[allow(dead_code)]
    static PAGE: () = ::core::assert!(
        ::status_core::__private::digest(::core::include_bytes!("small-page.md")) ==
        6691271666555208735,
        "the path of the page leads from here to another file than from the place where it is written",
    );
    const CODES: &[u16] = &[404, 429];
    const PLACES: usize = ::status_core::__private::places(CODES);
    static STATUSES: ::status_core::__private::Index<
        ::core::option::Option<Status>,
        PLACES,
    > = ::status_core::__private::Index::of_statuses(Status::ALL, CODES);
    static ROWS: [::status_core::__private::Row; 2] = {
        use ::status_core::__private::Row;
        [
            Row::new("404 Not Found: The specified resource.", 13)
                .with_docs("https://example.com/404"),
            Row::new("429 Too Many Requests", 21)
                .with_docs(
                    "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/429",
                ),
        ]
    };
    static NUMBERS: ::status_core::__private::Index<u16, PLACES> = ::status_core::__private::Index::of_rows(
        CODES,
    );
    #[allow(long_running_const_eval)]
    static NAMES: ::status_core::__private::Names<
        { ::status_core::__private::spread(2) },
    > = ::status_core::__private::Names::new(&ROWS);
    const fn row(status: Status) -> &'static ::status_core::__private::Row {
        &ROWS[NUMBERS.get(status as u16) as usize]
    }
    #[allow(dead_code)]
    impl Status {
        /// All statuses, in the order of the page, or of the names of a `#[status_subset]`.
        pub const ALL: &'static [Self] = { &[Self::NotFound, Self::TooManyRequests] };
        /// The status code, at least 100 and at most 599.
        #[must_use]
        #[inline]
        pub const fn code(self) -> u16 {
            self as u16
        }
        /// The status code as text, as in `"404"`, for labels of metrics and logs.
        #[must_use]
        #[inline]
        pub const fn as_str(self) -> &'static str {
            row(self).code()
        }
        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row(self) -> &'static ::status_core::__private::Row {
            row(self)
        }
        /// The status message, as in `"Not Found"`.
        #[must_use]
        #[inline]
        pub const fn message(self) -> &'static str {
            row(self).message()
        }
        /// What the status is for, without markup; empty where the page says nothing.
        #[must_use]
        #[inline]
        pub const fn purpose(self) -> &'static str {
            row(self).purpose()
        }
        /// The page's link, else MDN's page of the code, if it has one.
        #[must_use]
        #[inline]
        pub const fn docs_url(self) -> ::core::option::Option<&'static str> {
            row(self).docs_url()
        }
        /// The class, which is the code's first digit (RFC 9110, section 15).
        #[must_use]
        #[inline]
        pub const fn class(self) -> ::status_core::StatusClass {
            ::status_core::__private::class(self.code())
        }
        /// Whether the code is at least 100 and below 200 (RFC 9110, section 15.2).
        #[must_use]
        #[inline]
        pub const fn is_informational(self) -> bool {
            self.class().is_informational()
        }
        /// Whether the code is at least 200 and below 300 (RFC 9110, section 15.3).
        #[must_use]
        #[inline]
        pub const fn is_success(self) -> bool {
            self.class().is_success()
        }
        /// Whether the code is at least 300 and below 400 (RFC 9110, section 15.4).
        #[must_use]
        #[inline]
        pub const fn is_redirection(self) -> bool {
            self.class().is_redirection()
        }
        /// Whether the code is at least 400 and below 500 (RFC 9110, section 15.5).
        #[must_use]
        #[inline]
        pub const fn is_client_error(self) -> bool {
            self.class().is_client_error()
        }
        /// Whether the code is at least 500 and below 600 (RFC 9110, section 15.6).
        #[must_use]
        #[inline]
        pub const fn is_server_error(self) -> bool {
            self.class().is_server_error()
        }
        /// Whether a response may carry content; 1xx, 204, 205 and 304 carry none (RFC 9110, section 15).
        #[must_use]
        #[inline]
        pub const fn allows_content(self) -> bool {
            !::core::matches!(self.code(), 100..= 199 | 204 | 205 | 304)
        }
        /// The status with this code; none if there is none in this set.
        #[must_use]
        #[inline]
        pub const fn from_code(code: u16) -> ::core::option::Option<Self> {
            STATUSES.get(code)
        }
        /// The status together with the body of its response.
        #[must_use]
        pub const fn with<B>(self, body: B) -> ::status_core::Reply<Self, B> {
            ::status_core::Reply {
                status: self,
                body,
            }
        }
    }
    impl ::status_core::__private::Generated for Status {}
    #[automatically_derived]
    impl ::status_core::StatusSet for Status {
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
        fn __row(self) -> &'static ::status_core::__private::Row {
            row(self)
        }
    }
    /// Writes `404 Not Found`; with `{:#}`, `404 Not Found: ` and the purpose.
    #[automatically_derived]
    impl ::core::fmt::Display for Status {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(row(*self), f)
        }
    }
    /// Reads `404`, `Not Found` or `404 Not Found`.
    #[automatically_derived]
    impl ::core::str::FromStr for Status {
        type Err = ::status_core::ParseStatusError;
        fn from_str(
            text: &str,
        ) -> ::core::result::Result<Self, ::status_core::ParseStatusError> {
            ::status_core::__private::parse(text, &ROWS, &NAMES)
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
        type Error = ::status_core::UndocumentedStatus;
        #[inline]
        fn try_from(
            code: u16,
        ) -> ::core::result::Result<Self, ::status_core::UndocumentedStatus> {
            match Status::from_code(code) {
                ::core::option::Option::Some(status) => {
                    ::core::result::Result::Ok(status)
                }
                ::core::option::Option::None => {
                    ::core::result::Result::Err(
                        ::status_core::UndocumentedStatus::new(code),
                    )
                }
            }
        }
    }
};
::status_core::__foreign! {
    Status
}
::status_core::__footprint! {
    Status : 404, 429
}
