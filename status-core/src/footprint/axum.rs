//! What axum 0.8 answers by itself. A test provokes each answer.
//!
//! 500 is left out: bugs answer it, such as a missing extension, or a path with other parameters than the handler's.
// Only a glob import can leave out what axum has under a feature that is off; see `features_off`.
#![allow(clippy::wildcard_imports, unused_imports)]

use alloc::borrow::Cow;
use alloc::boxed::Box;

use axum::body::Body;
use axum::response::{AppendHeaders, Html, IntoResponseParts, NoContent, Redirect};
use axum_core::response::TryIntoHeaderError;
use http::{Extensions, HeaderMap, Method, Uri, Version, request};

use super::{Answers, up_to_16};
use crate::Codes;

use features_off::*;

/// What axum has under features of its own. In the blocks below, axum's own types hide these where axum has them, so that this
/// crate turns none of axum's features on.
#[allow(dead_code)]
mod features_off {
    pub(super) struct ConnectInfo<T>(T);
    pub(super) struct Form<T>(T);
    pub(super) struct Json<T>(T);
    pub(super) struct JsonRejection;
    pub(super) struct MatchedPath;
    pub(super) struct MatchedPathRejection;
    pub(super) struct Multipart;
    pub(super) struct OriginalUri;
    pub(super) struct Query<T>(T);
    pub(super) struct WebSocketUpgrade<F>(F);

    pub(super) mod multipart {
        pub(in super::super) struct MultipartError;
        pub(in super::super) struct MultipartRejection;
    }

    pub(super) mod ws {
        pub(in super::super) mod rejection {
            pub(in super::super::super) struct WebSocketUpgradeRejection;
        }
    }
}

/// Extractors.
const _: () = {
    use axum::extract::*;

    use crate::rejects;

    rejects!(for<T> Path<T>: 400);
    rejects!(RawPathParams: 400);
    rejects!(for<T> Query<T>: 400);
    rejects!(for<T> Json<T>: 400, 413, 415, 422);
    rejects!(for<T> Form<T>: 400, 413, 415, 422);
    rejects!(RawForm: 400, 413, 415);
    rejects!(Multipart: 400);
    rejects!(for<F> WebSocketUpgrade<F>: 400, 405, 426);

    rejects!(for<T> State<T>:);
    rejects!(for<T> Extension<T>:);
    rejects!(for<T> ConnectInfo<T>:);
    rejects!(MatchedPath:);
    rejects!(NestedPath:);
    rejects!(OriginalUri:);
    rejects!(RawQuery:);
    rejects!(Method:);
    rejects!(Uri:);
    rejects!(Version:);
    rejects!(HeaderMap:);
    rejects!(Extensions:);
    rejects!(request::Parts:);
    rejects!(for<B> http::Request<B>:);
    rejects!(Body:);
};

/// Rejections, for handlers that pass one on.
const _: () = {
    use axum::extract::{rejection::*, *};

    use crate::answers;

    answers!(PathRejection: 400);
    answers!(RawPathParamsRejection: 400);
    answers!(QueryRejection: 400);
    answers!(JsonRejection: 400, 413, 415, 422);
    answers!(FormRejection: 400, 413, 415, 422);
    answers!(RawFormRejection: 400, 413, 415);
    answers!(BytesRejection: 400, 413);
    answers!(StringRejection: 400, 413);
    answers!(multipart::MultipartRejection: 400);
    answers!(multipart::MultipartError: 400, 413);
    answers!(ws::rejection::WebSocketUpgradeRejection: 400, 405, 426);
    answers!(ExtensionRejection:);
    answers!(MatchedPathRejection:);
    answers!(NestedPathRejection:);
};

/// Responses of a known status. `Json` and `Form` are left out: they can fail to render, and a status should be written where a body has one.
/// `StatusCode` and `Response` can be any status.
const _: () = {
    use crate::answers;

    answers!((): 200);
    answers!(Box<str>: 200);
    answers!(Cow<'static, str>: 200);
    answers!(Body: 200);
    answers!(HeaderMap: 200);
    answers!(for<T> AppendHeaders<T>: 200);
    answers!(NoContent: 204);
    answers!(Redirect: 303, 307, 308);
    answers!(for<K, V> TryIntoHeaderError<K, V>:);
};

impl<Set, T: Answers<Set>> Answers<Set> for Html<T> {
    const CODES: Codes = T::CODES;
}

/// A part of a response beside its body, such as headers: it leaves the status as it is.
#[diagnostic::on_unimplemented(
    message = "it is unknown what a tuple with `{Self}` answers",
    label = "this handler returns a tuple with `{Self}`",
    note = "return a documented status, as in `Status::Ok.with(body)`, in place of a `StatusCode`"
)]
pub trait Part<Set> {
    /// What adding the part answers when it fails.
    const CODES: Codes;
}

#[diagnostic::do_not_recommend]
impl<Set, P: IntoResponseParts<Error: Answers<Set>>> Part<Set> for P {
    const CODES: Codes = <P::Error as Answers<Set>>::CODES;
}

macro_rules! tuple {
    ($($part:ident)*) => {
        impl<Set, $($part: Part<Set>,)* R: Answers<Set>> Answers<Set> for ($($part,)* R,) {
            const CODES: Codes = R::CODES$(.union($part::CODES))*;
        }
    };
}

up_to_16! { tuple }
