//! Undocumented responses, counted by route, method and code.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Undocumented;

/// Entries undocumented responses; each takes a lock.
#[derive(Debug, Default)]
pub(super) struct Ledger(Mutex<Entries>);

/// By route and code, then by method.
type Entries = BTreeMap<(String, u16), BTreeMap<String, u64>>;

impl Ledger {
    /// Adds responses, and returns how many the route has given with this code, by any method.
    pub(super) fn add(&self, method: &str, route: &str, code: u16, more: u64) -> u64 {
        let mut counts = self.counts();
        let methods = counts.entry((route.to_owned(), code)).or_default();
        *methods.entry(method.to_owned()).or_default() += more;
        methods.values().sum()
    }

    pub(super) fn entries(&self) -> Vec<Undocumented> {
        let mut entries = Vec::new();
        for ((route, code), methods) in &*self.counts() {
            for (method, &count) in methods {
                entries.push(Undocumented { method: method.clone(), route: route.clone(), code: *code, count });
            }
        }
        entries
    }

    /// A panic leaves no count half written.
    fn counts(&self) -> MutexGuard<'_, Entries> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
