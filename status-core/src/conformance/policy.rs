//! What is done with a response: the rules of a layer, and their verdict.

use alloc::string::String;
use core::fmt;
use std::collections::BTreeMap;
use std::sync::Arc;

use http::header::{CONTENT_RANGE, HeaderName, PROXY_AUTHENTICATE};
use http::{Request, Response, StatusCode};

use super::asked::Asked;
use super::coverage::Coverage;
use super::log;
use super::service::Watch;
use crate::{Codes, StatusSet};

/// What becomes of an undocumented response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Observe,
    Panic,
    Narrow,
}

/// The rules of a layer, and where it counts.
#[derive(Debug)]
pub struct Policy<S> {
    mode: Mode,
    pub(super) allowed: Codes,
    pub(super) allowed_on: BTreeMap<String, Codes>,
    pub(super) coverage: Coverage<S>,
}

impl<S> Clone for Policy<S> {
    fn clone(&self) -> Self {
        let (allowed_on, coverage) = (self.allowed_on.clone(), self.coverage.clone());
        Self { mode: self.mode, allowed: self.allowed, allowed_on, coverage }
    }
}

impl<S: StatusSet> Watch for Arc<Policy<S>> {
    type Kept = Asked;

    #[inline]
    fn request<B>(&self, request: &Request<B>) -> Asked {
        Asked::of(request)
    }

    #[inline]
    fn passes(&self, status: StatusCode) -> bool {
        self.count_documented(status)
    }

    fn look<B>(&self, asked: &Asked, response: &mut Response<B>) {
        self.undocumented(asked, response);
    }
}

impl<S: StatusSet> Policy<S> {
    pub(super) fn new(mode: Mode) -> Self {
        Self { mode, allowed: Codes::NONE, allowed_on: BTreeMap::new(), coverage: Coverage::new() }
    }

    /// Counts a documented status; `false` for any other.
    #[inline]
    pub(super) fn count_documented(&self, status: StatusCode) -> bool {
        if S::from_code(status.as_u16()).is_none() {
            return false;
        }
        self.coverage.count(status.as_u16());
        true
    }

    /// Counts, logs, refuses or changes an undocumented response, unless it is allowed.
    pub(super) fn undocumented<B>(&self, asked: &Asked, response: &mut Response<B>) {
        let code = response.status();
        if asked.is_preflight() || self.allows(asked.method(), asked.route(response.extensions()), code.as_u16()) {
            return;
        }
        let route = asked.route(response.extensions());
        let count = self.coverage.undocumented(asked.method(), route, code.as_u16());
        log::undocumented(asked, route, code, count);
        match self.mode {
            Mode::Observe => {}
            Mode::Panic => fail::<S>(asked.method(), route, code),
            Mode::Narrow => narrow::<S, B>(response),
        }
    }

    fn allows(&self, method: &str, route: &str, code: u16) -> bool {
        // `GET /users/{id}` is what reports say.
        let is_there = |of: &str| of == route || of.split_once(' ') == Some((method, route));
        self.allowed.contains(code) || self.allowed_on.iter().any(|(of, codes)| codes.contains(code) && is_there(of))
    }
}

#[allow(clippy::panic)] // what the layer is for
fn fail<S: StatusSet>(method: &str, route: &str, code: StatusCode) -> ! {
    panic!("{method} {route} answered {code}, which is not documented; documented: {}", List(S::ALL));
}

/// Statuses, with commas between.
struct List<S: 'static>(&'static [S]);

impl<S: fmt::Display> fmt::Display for List<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("none");
        }
        let mut separator = "";
        for status in self.0 {
            write!(f, "{separator}{status}")?;
            separator = ", ";
        }
        Ok(())
    }
}

/// Headers that RFC 9110 defines for single statuses: 206 and 416 (section 14.4), 407 (section 11.7.1).
const OF_ONE_STATUS: [HeaderName; 2] = [CONTENT_RANGE, PROXY_AUTHENTICATE];

/// A client treats an error that it does not know as the first one of its class (RFC 9110, section 15): so says the response.
fn narrow<S: StatusSet, B>(response: &mut Response<B>) {
    let general = match response.status().as_u16() / 100 {
        4 => StatusCode::BAD_REQUEST,
        5 => StatusCode::INTERNAL_SERVER_ERROR,
        _ => return,
    };
    if S::from_code(general.as_u16()).is_none() {
        return;
    }
    *response.status_mut() = general;
    for name in OF_ONE_STATUS {
        response.headers_mut().remove(name);
    }
}
