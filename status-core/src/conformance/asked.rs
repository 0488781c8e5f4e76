//! What is kept of a request until its response comes.

use http::header::{ACCESS_CONTROL_REQUEST_METHOD, ORIGIN};
use http::{Extensions, HeaderMap, Method, Request};

use super::route::{Matched, UNKNOWN, matched, taken};

/// What is kept of a request: nothing that is allocated.
pub struct Asked {
    verb: Verb,
    route: Option<Matched>,
}

impl Asked {
    #[inline]
    pub(super) fn of<B>(request: &Request<B>) -> Self {
        let verb = match Verb::of(request.method()) {
            Verb::Options if is_preflight(request.headers()) => Verb::Preflight,
            verb => verb,
        };
        Self { verb, route: matched(request.extensions()) }
    }

    /// The route of the request, or of the response if only that knows it; never the path, which a client can make up.
    pub(super) fn route<'a>(&'a self, response: &'a Extensions) -> &'a str {
        self.route.as_ref().map(Matched::as_str).or_else(|| taken(response)).unwrap_or(UNKNOWN)
    }

    pub(super) fn method(&self) -> &'static str {
        self.verb.as_str()
    }

    pub(super) fn is_head(&self) -> bool {
        matches!(self.verb, Verb::Head)
    }

    /// A CORS preflight, which a layer answers for the browser: no endpoint documents it.
    pub(super) fn is_preflight(&self) -> bool {
        matches!(self.verb, Verb::Preflight)
    }
}

/// Compares the names in turn: `HeaderMap::get` is a call, for which the compiler would copy every request.
#[inline]
fn is_preflight(headers: &HeaderMap) -> bool {
    [ORIGIN, ACCESS_CONTROL_REQUEST_METHOD].iter().all(|wanted| headers.keys().any(|name| name == wanted))
}

/// A method as one byte, because cloning `http`'s may allocate. It has `http`'s order, so that the compiler needs no jump to convert it.
#[derive(Clone, Copy)]
enum Verb {
    Options,
    Get,
    Post,
    Put,
    Delete,
    Head,
    Trace,
    Connect,
    Patch,
    Other,
    Preflight,
}

impl Verb {
    #[inline]
    fn of(method: &Method) -> Self {
        match *method {
            Method::OPTIONS => Self::Options,
            Method::GET => Self::Get,
            Method::POST => Self::Post,
            Method::PUT => Self::Put,
            Method::DELETE => Self::Delete,
            Method::HEAD => Self::Head,
            Method::TRACE => Self::Trace,
            Method::CONNECT => Self::Connect,
            Method::PATCH => Self::Patch,
            _ => Self::Other,
        }
    }

    /// Methods that neither RFC 9110 nor RFC 5789 (PATCH) defines share one name: a client can make them up.
    fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
            Self::Head => "HEAD",
            Self::Options | Self::Preflight => "OPTIONS",
            Self::Patch => "PATCH",
            Self::Connect => "CONNECT",
            Self::Trace => "TRACE",
            Self::Other => "(other method)",
        }
    }
}
