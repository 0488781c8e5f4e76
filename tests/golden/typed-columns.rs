use ::status_core::__private::status_core as __StatusCore;
/**
| Status | Purpose | Link |
| --- | --- | --- |
| [200 OK](type@Self::Ok) |  | [MDN](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/200) |
| [503 Service Unavailable](type@Self::ServiceUnavailable) |  | [MDN](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/503) |
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
pub(crate) enum Status {
    /**200 OK

**Retry:** no

**Wait:** \-

**Level:** Info

See [MDN](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/200).*/
    #[doc(alias("200", "OK"))]
    Ok = 200,
    /**503 Service Unavailable

**Retry:** yes

**Wait:** \-30

**Level:** Warn

See [MDN](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/503).*/
    #[doc(alias("503", "Service Unavailable"))]
    ServiceUnavailable = 503,
}
const _: () = {
    use __StatusCore::__private::names::*;
    static _PAGE: () = ::core::assert!(
        ::core::matches!(::core::file!() .as_bytes(), b"src/lib.rs") ||
        __StatusCore::__private::names::digest(::core::include_bytes!("typed-columns.md"))
        == 0xbaa32aa180899218,
        "the path of the page resolves to a different file here than where it was written",
    );
    const CODES: &[u16] = &[200, 503];
    const PLACES: usize = 504;
    static STATUS_BY_CODE: __StatusCore::__private::ByCode<
        ::core::option::Option<Status>,
        PLACES,
    > = __StatusCore::__private::ByCode::statuses(Status::ALL, CODES);
    static ROWS: [__StatusCore::__private::Row; 2] = {
        use __StatusCore::__private::Row;
        [
            Row {
                name: "Ok",
                code: "200",
                message: "OK",
                display: "200 OK",
                purpose: "",
                docs_url: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/200",
            },
            Row {
                name: "ServiceUnavailable",
                code: "503",
                message: "Service Unavailable",
                display: "503 Service Unavailable",
                purpose: "",
                docs_url: "https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/503",
            },
        ]
    };
    static ROW_BY_CODE: __StatusCore::__private::ByCode<u16, PLACES> = __StatusCore::__private::ByCode::rows(
        CODES,
    );
    static CODE_BY_MESSAGE: __StatusCore::__private::ByText<4> = __StatusCore::__private::ByText {
        multiplier: 0x9e3779b1,
        reach: 1,
        numbers: [200, 503, 0, 0],
    };
    impl Status {
        /// All statuses, in the order of the page.
        pub const ALL: &'static [Self] = &[Self::Ok, Self::ServiceUnavailable];
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
        pub const __PAGE: &'static str = "typed-columns.md";
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
    trait __Column2: Sized {
        const Info: Self = ::core::panic!(
            "{}",
            "`Info` is not the name of a constant or variant of `Level` [column-value]\n --> typed-columns.md:3:23\n  |\n3 | | 200 | OK | no | - | Info |\n  |                       ^^^^\n  = help: write the name as the type has it, letter by letter, or add it to the type"
        );
        const Warn: Self = ::core::panic!(
            "{}",
            "`Warn` is not the name of a constant or variant of `Level` [column-value]\n --> typed-columns.md:4:43\n  |\n4 | | 503 | Service Unavailable | yes | -30 | Warn |\n  |                                           ^^^^\n  = help: write the name as the type has it, letter by letter, or add it to the type"
        );
    }
    impl __Column2 for Level {}
    const _: () = {
        _ = ::core::mem::ManuallyDrop::new(<Level>::Info);
        _ = ::core::mem::ManuallyDrop::new(<Level>::Warn);
    };
    impl Status {
        ///The page's column "Retry".
        #[must_use]
        pub(crate) const fn retry(self) -> bool {
            match self {
                Self::Ok => false,
                Self::ServiceUnavailable => true,
            }
        }
        ///The page's column "Wait".
        #[must_use]
        pub(crate) const fn wait(self) -> Option<i32> {
            match self {
                Self::Ok => ::core::option::Option::None,
                Self::ServiceUnavailable => ::core::option::Option::Some(-30),
            }
        }
        ///The page's column "Level".
        #[must_use]
        pub(crate) const fn level(self) -> Level {
            match self {
                Self::Ok => <Level>::Info,
                Self::ServiceUnavailable => <Level>::Warn,
            }
        }
    }
    const _: () = {
        _ = Status::retry;
        _ = Status::wait;
        _ = Status::level;
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
        Status : ApiError, ApiError
    }
    __StatusCore::__footprint! {
        Status : 200, 503
    }
};
/**A part of [`Status`].


| Status | Purpose | Link |
| --- | --- | --- |
| [503 Service Unavailable](type@Self::ServiceUnavailable) |  | [MDN](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/503) |
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
pub(crate) enum ServerError {
    /**503 Service Unavailable

**Retry:** yes

**Wait:** \-30

**Level:** Warn

See [MDN](https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/503).*/
    #[doc(alias("503", "Service Unavailable"))]
    ServiceUnavailable = 503,
}
const _: () = {
    use __StatusCore::__private::names::*;
    const CODES: &[u16] = &[503];
    const PLACES: usize = 504;
    static STATUS_BY_CODE: __StatusCore::__private::ByCode<
        ::core::option::Option<ServerError>,
        PLACES,
    > = __StatusCore::__private::ByCode::statuses(ServerError::ALL, CODES);
    impl ServerError {
        /// All statuses, in the order of the page.
        pub const ALL: &'static [Self] = &[Self::ServiceUnavailable];
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
        pub const __PAGE: &'static str = Status::__PAGE;
        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row_of(code: u16) -> &'static __StatusCore::__private::Row {
            Status::__row_of(code)
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
            ServerError::as_str,
            ServerError::message,
            ServerError::purpose,
            ServerError::docs_url,
            ServerError::class,
            ServerError::with::<()>,
        );
        _ = (
            ServerError::is_informational,
            ServerError::is_success,
            ServerError::is_redirection,
            ServerError::is_client_error,
            ServerError::is_server_error,
        );
    };
    #[doc(hidden)]
    #[diagnostic::do_not_recommend]
    impl __StatusCore::__private::Generated for ServerError {
        type Kind = __StatusCore::__private::Statuses;
        const WHOLE: &'static str = "Status";
    }
    #[automatically_derived]
    impl __StatusCore::StatusSet for ServerError {
        const ALL: &'static [Self] = Self::ALL;
        #[inline]
        fn code(self) -> u16 {
            ServerError::code(self)
        }
        #[inline]
        fn allows_content(self) -> bool {
            ServerError::allows_content(self)
        }
        #[inline]
        fn from_code(code: u16) -> ::core::option::Option<Self> {
            ServerError::from_code(code)
        }
        #[inline]
        fn __row(self) -> &'static __StatusCore::__private::Row {
            ServerError::__row_of(self.code())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for ServerError {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(ServerError::__row_of(self.code()).name)
        }
    }
    /// Writes `404 Not Found`; with `{:#}`, `404 Not Found: ` and the purpose.
    #[automatically_derived]
    impl ::core::fmt::Display for ServerError {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(ServerError::__row_of(self.code()), f)
        }
    }
    /// Reads `404`, `Not Found` or `404 Not Found`.
    #[automatically_derived]
    impl ::core::str::FromStr for ServerError {
        type Err = __StatusCore::ParseStatusError;
        fn from_str(
            text: &str,
        ) -> ::core::result::Result<Self, __StatusCore::ParseStatusError> {
            __StatusCore::__private::names::parse_subset::<Status, Self>(text)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ServerError> for u16 {
        #[inline]
        fn from(status: ServerError) -> u16 {
            status.code()
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<u16> for ServerError {
        type Error = __StatusCore::UndocumentedStatus;
        #[inline]
        fn try_from(
            code: u16,
        ) -> ::core::result::Result<Self, __StatusCore::UndocumentedStatus> {
            match ServerError::from_code(code) {
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
    #[automatically_derived]
    impl ::core::convert::TryFrom<Status> for ServerError {
        type Error = __StatusCore::UndocumentedStatus;
        #[inline]
        fn try_from(
            status: Status,
        ) -> ::core::result::Result<Self, __StatusCore::UndocumentedStatus> {
            <Self as ::core::convert::TryFrom<u16>>::try_from(Status::code(status))
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<ServerError> for Status {
        #[inline]
        fn from(status: ServerError) -> Self {
            match status {
                ServerError::ServiceUnavailable => Status::ServiceUnavailable,
            }
        }
    }
    __StatusCore::__foreign! {
        ServerError
    }
    __StatusCore::__footprint! {
        ServerError : Status::ServiceUnavailable as u16
    }
    __StatusCore::__problem! {
        ServerError : ApiError, ApiError, Status
    }
    #[automatically_derived]
    impl ::core::error::Error for ServerError {}
    __StatusCore::__foreign_error! {
        ServerError
    }
};
/**A part of [`Status`].

*/
#[allow(clippy::enum_variant_names)]
#[derive(
    ::core::clone::Clone,
    ::core::marker::Copy,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::cmp::PartialOrd,
    ::core::cmp::Ord,
    ::core::hash::Hash
)]
pub(crate) enum Redirect {}
const _: () = {
    use __StatusCore::__private::names::*;
    const CODES: &[u16] = &[];
    const PLACES: usize = 1;
    static STATUS_BY_CODE: __StatusCore::__private::ByCode<
        ::core::option::Option<Redirect>,
        PLACES,
    > = __StatusCore::__private::ByCode::statuses(Redirect::ALL, CODES);
    impl Redirect {
        /// All statuses, in the order of the page.
        pub const ALL: &'static [Self] = &[];
        /// The status code, at least 100 and at most 599.
        #[doc(alias = "as_u16")]
        #[must_use]
        #[inline]
        pub const fn code(self) -> u16 {
            match self {}
        }
        /// The status code as text, as in `"404"`, for labels of metrics and logs.
        #[must_use]
        #[inline]
        pub const fn as_str(self) -> &'static str {
            Self::__row_of(self.code()).code
        }
        #[doc(hidden)]
        pub const __PAGE: &'static str = Status::__PAGE;
        #[doc(hidden)]
        #[must_use]
        #[inline]
        pub const fn __row_of(code: u16) -> &'static __StatusCore::__private::Row {
            Status::__row_of(code)
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
            Redirect::as_str,
            Redirect::message,
            Redirect::purpose,
            Redirect::docs_url,
            Redirect::class,
            Redirect::with::<()>,
        );
        _ = (
            Redirect::is_informational,
            Redirect::is_success,
            Redirect::is_redirection,
            Redirect::is_client_error,
            Redirect::is_server_error,
        );
    };
    #[doc(hidden)]
    #[diagnostic::do_not_recommend]
    impl __StatusCore::__private::Generated for Redirect {
        type Kind = __StatusCore::__private::Statuses;
        const WHOLE: &'static str = "Status";
    }
    #[automatically_derived]
    impl __StatusCore::StatusSet for Redirect {
        const ALL: &'static [Self] = Self::ALL;
        #[inline]
        fn code(self) -> u16 {
            Redirect::code(self)
        }
        #[inline]
        fn allows_content(self) -> bool {
            Redirect::allows_content(self)
        }
        #[inline]
        fn from_code(code: u16) -> ::core::option::Option<Self> {
            Redirect::from_code(code)
        }
        #[inline]
        fn __row(self) -> &'static __StatusCore::__private::Row {
            Redirect::__row_of(self.code())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for Redirect {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            f.write_str(Redirect::__row_of(self.code()).name)
        }
    }
    /// Writes `404 Not Found`; with `{:#}`, `404 Not Found: ` and the purpose.
    #[automatically_derived]
    impl ::core::fmt::Display for Redirect {
        #[inline]
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(Redirect::__row_of(self.code()), f)
        }
    }
    /// Reads `404`, `Not Found` or `404 Not Found`.
    #[automatically_derived]
    impl ::core::str::FromStr for Redirect {
        type Err = __StatusCore::ParseStatusError;
        fn from_str(
            text: &str,
        ) -> ::core::result::Result<Self, __StatusCore::ParseStatusError> {
            __StatusCore::__private::names::parse_subset::<Status, Self>(text)
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Redirect> for u16 {
        #[inline]
        fn from(status: Redirect) -> u16 {
            status.code()
        }
    }
    #[automatically_derived]
    impl ::core::convert::TryFrom<u16> for Redirect {
        type Error = __StatusCore::UndocumentedStatus;
        #[inline]
        fn try_from(
            code: u16,
        ) -> ::core::result::Result<Self, __StatusCore::UndocumentedStatus> {
            match Redirect::from_code(code) {
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
    #[automatically_derived]
    impl ::core::convert::TryFrom<Status> for Redirect {
        type Error = __StatusCore::UndocumentedStatus;
        #[inline]
        fn try_from(
            status: Status,
        ) -> ::core::result::Result<Self, __StatusCore::UndocumentedStatus> {
            <Self as ::core::convert::TryFrom<u16>>::try_from(Status::code(status))
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<Redirect> for Status {
        #[inline]
        fn from(status: Redirect) -> Self {
            match status {}
        }
    }
    __StatusCore::__foreign! {
        Redirect
    }
    __StatusCore::__footprint! {
        Redirect :
    }
    __StatusCore::__problem! {
        Redirect : ApiError, ApiError, Status
    }
    #[automatically_derived]
    impl ::core::convert::From<Redirect> for ServerError {
        #[inline]
        fn from(status: Redirect) -> Self {
            match status {}
        }
    }
};
__StatusCore::__problem_type! {
    [] #[doc =
    " An error of the service: a [`Status`] as problem details (RFC 9457), with the headers of its response and its cause."]
    pub (crate) ApiError : Status
}
