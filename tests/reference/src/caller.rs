//! Who calls, and what they may do.

use axum::extract::FromRequestParts;
use axum::http::header::{RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::request::Parts;
use headers::HeaderMapExt as _;
use headers::authorization::{Authorization, Bearer};
use status_core::{Problem, StatusSet, rejects};

use crate::App;
use crate::answers::{NoCaller, NoWriter};

/// The token of a caller who may write.
pub const WRITER: &str = "ada";
/// The token of a caller who may only read.
pub const READER: &str = "bob";

/// A caller who is known, and within the quota.
pub(crate) struct Caller {
    token: &'static str,
}

/// A caller who may write.
pub(crate) struct Writer;

rejects!(Caller as Problem<NoCaller>);
rejects!(Writer as Problem<NoWriter>);

impl FromRequestParts<App> for Caller {
    type Rejection = Problem<NoCaller>;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        Self::of(parts, app)
    }
}

impl FromRequestParts<App> for Writer {
    type Rejection = Problem<NoWriter>;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let caller = Caller::of(parts, app)?;
        // RFC 6750, section 3.1.
        let may_not = || NoWriter::Forbidden.problem().header(WWW_AUTHENTICATE, r#"Bearer error="insufficient_scope""#);
        (caller.token == WRITER).then_some(Self).ok_or_else(may_not)
    }
}

impl Caller {
    fn of<S: StatusSet + From<NoCaller>>(parts: &Parts, app: &App) -> Result<Self, Problem<S>> {
        let problem = |status| Problem::new(S::from(status));
        let bearer: Option<Authorization<Bearer>> = parts.headers.typed_get();
        let token = bearer.and_then(|bearer| [WRITER, READER].into_iter().find(|token| *token == bearer.token()));
        let token = token.ok_or_else(|| problem(NoCaller::Unauthorized).header(WWW_AUTHENTICATE, "Bearer"))?;
        let throttled = |wait| problem(NoCaller::TooManyRequests).header(RETRY_AFTER, wait);
        app.quota.take(token).map(|()| Self { token }).map_err(throttled)
    }
}
