//! What was answered, as data and as a table.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::counts::{Endpoint, Shared};
use crate::{Codes, StatusSet};

/// What a service has answered, made by [`Coverage::report`](super::Coverage::report).
///
/// It displays as a text for people: how often each documented status was seen, which were never seen, which endpoints differ from
/// their sets, and which responses were undocumented, by method and route.
#[derive(Clone, Debug)]
pub struct Report<S> {
    counts: Vec<(S, u64)>,
    never_seen: Vec<S>,
    excepted: Vec<S>,
    undocumented: Vec<Undocumented>,
    routes: Vec<RouteReport>,
}

/// Undocumented responses of one method, route and code.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Undocumented {
    /// The request's method; `(other method)` for one that is neither in RFC 9110 nor PATCH.
    pub method: String,
    /// The route, as on the router, `(unknown route)` for all requests without one.
    pub route: String,
    /// The code that is not documented.
    pub code: u16,
    /// How many responses had it.
    pub count: u64,
}

/// What one endpoint has answered, beside the set that it has for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RouteReport {
    /// The name that it was given, as in `"GET /users/{id}"`.
    pub name: String,
    /// Codes of its own set, and how often each was answered.
    pub counts: Vec<(u16, u64)>,
    /// Codes of its own set that were never answered.
    pub never_seen: Vec<u16>,
    /// Codes that its own set does not have, and how often each was answered.
    pub outside: Vec<(u16, u64)>,
}

impl RouteReport {
    fn of(endpoint: &Endpoint) -> Self {
        let counts: Vec<_> = endpoint.own.iter().map(|code| (code, endpoint.counts.get(code))).collect();
        let never_seen = counts.iter().filter(|(_, count)| *count == 0).map(|(code, _)| *code).collect();
        let outside = endpoint.counts.seen().filter(|(code, _)| !endpoint.own.contains(*code)).collect();
        Self { name: endpoint.name.clone(), counts, never_seen, outside }
    }
}

impl<S: StatusSet> Report<S> {
    pub(super) fn new(shared: &Shared, excepted: Codes) -> Self {
        let counts: Vec<_> = S::ALL.iter().map(|&status| (status, shared.counts.get(status.code()))).collect();
        let unseen = counts.iter().filter(|(_, count)| *count == 0).map(|(status, _)| *status);
        let (excepted, never_seen) = unseen.partition(|status| excepted.contains(status.code()));
        let routes = shared.endpoints().iter().map(|endpoint| RouteReport::of(endpoint)).collect();
        Self { counts, never_seen, excepted, undocumented: shared.undocumented.entries(), routes }
    }

    /// How often a status was answered.
    #[must_use]
    pub fn count(&self, status: S) -> u64 {
        self.counts.iter().find(|(counted, _)| *counted == status).map_or(0, |(_, count)| *count)
    }

    /// Documented statuses that were never answered, in the page's order, without the excepted ones.
    #[must_use]
    pub fn never_seen(&self) -> &[S] {
        &self.never_seen
    }

    /// Undocumented responses, by route, code and method.
    #[must_use]
    pub fn undocumented(&self) -> &[Undocumented] {
        &self.undocumented
    }

    /// The endpoints that [`Coverage::route`](super::Coverage::route) has named, by name.
    #[must_use]
    pub fn routes(&self) -> &[RouteReport] {
        &self.routes
    }

    /// The part of the documented statuses that was answered, in per cent, rounded down: 100 only if none is missing.
    ///
    /// Excepted statuses that were not answered do not count.
    #[must_use]
    pub fn percent(&self) -> u8 {
        let (seen, all) = self.part();
        (seen * 100).checked_div(all).and_then(|percent| u8::try_from(percent).ok()).unwrap_or(100)
    }

    /// Whether every documented status was answered but the excepted ones.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.never_seen.is_empty()
    }

    /// How many were answered, of how many.
    fn part(&self) -> (usize, usize) {
        let all = self.counts.len() - self.excepted.len();
        (all - self.never_seen.len(), all)
    }
}

/// Writes `13 of 14 documented statuses were answered (92 %)`, and the tables.
impl<S: StatusSet> fmt::Display for Report<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seen, all) = self.part();
        writeln!(f, "{seen} of {all} documented statuses were answered ({} %)\n", self.percent())?;
        for (status, count) in &self.counts {
            let note = match count {
                0 if self.excepted.contains(status) => "not asked for",
                0 => "never answered",
                _ => "",
            };
            write_line(f, *count, &format!("{status}"), note)?;
        }
        if !self.undocumented.is_empty() {
            writeln!(f, "\nundocumented:\n")?;
        }
        for Undocumented { method, route, code, count } in &self.undocumented {
            write_line(f, *count, &format!("{code}"), &format!("{method} {route}"))?;
        }
        self.routes.iter().try_for_each(|route| fmt::Display::fmt(route, f))
    }
}

/// Writes the endpoint's name and its counts.
impl fmt::Display for RouteReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{}:\n", self.name)?;
        for (code, count) in &self.counts {
            write_line(f, *count, &format!("{code}"), if *count == 0 { "never answered" } else { "" })?;
        }
        self.outside.iter().try_for_each(|(code, count)| write_line(f, *count, &format!("{code}"), "not in its set"))
    }
}

fn write_line(f: &mut fmt::Formatter<'_>, count: u64, status: &str, note: &str) -> fmt::Result {
    let line = format!("{count:>10}  {status:<32}{note}");
    writeln!(f, "{}", line.trim_end())
}
