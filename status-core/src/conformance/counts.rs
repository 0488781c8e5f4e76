//! What coverage counts, shared by all its handles.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::ledger::Ledger;
use crate::Codes;

/// The codes of `http` end at 999; with a power of two, no index needs a check.
const PLACES: usize = 1024;

/// How often each code was answered: a number for each, so that counting takes no lock.
pub(super) struct Counts([AtomicU64; PLACES]);

impl Counts {
    #[inline]
    pub(super) fn add(&self, code: u16, more: u64) {
        // Each count stands for itself: no order among them is asked for.
        self.0[usize::from(code) % PLACES].fetch_add(more, Ordering::Relaxed);
    }

    pub(super) fn get(&self, code: u16) -> u64 {
        self.0[usize::from(code) % PLACES].load(Ordering::Relaxed)
    }

    /// The codes that were answered, and how often.
    pub(super) fn seen(&self) -> impl Iterator<Item = (u16, u64)> {
        let counts = (100..1000).map(|code| (code, self.get(code)));
        counts.filter(|&(_, count)| count > 0)
    }
}

impl Default for Counts {
    fn default() -> Self {
        Self([const { AtomicU64::new(0) }; PLACES])
    }
}

/// Writes the codes that were answered, as in `{200: 3}`.
impl fmt::Debug for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.seen()).finish()
    }
}

/// One endpoint, and the set that it has for itself.
#[derive(Debug)]
pub(super) struct Endpoint {
    pub(super) name: String,
    pub(super) own: Codes,
    pub(super) counts: Counts,
}

/// What all handles of a coverage share.
#[derive(Debug, Default)]
pub(super) struct Shared {
    pub(super) counts: Counts,
    pub(super) undocumented: Ledger,
    /// The name of the file of this process, once there is one.
    pub(super) file_name: OnceLock<String>,
    endpoints: Mutex<Vec<Arc<Endpoint>>>,
    writing: Mutex<()>,
}

impl Shared {
    /// The endpoint of this name: the one that is there, if its set is the same.
    pub(super) fn endpoint(&self, name: &str, own: Codes) -> Arc<Endpoint> {
        let mut endpoints = self.lock();
        let known = endpoints.iter().find(|endpoint| endpoint.name == name && endpoint.own == own);
        if let Some(endpoint) = known {
            return endpoint.clone();
        }
        let endpoint = Arc::new(Endpoint { name: name.to_owned(), own, counts: Counts::default() });
        endpoints.push(endpoint.clone());
        endpoint
    }

    /// All endpoints, by name.
    pub(super) fn endpoints(&self) -> Vec<Arc<Endpoint>> {
        let mut endpoints = self.lock().clone();
        endpoints.sort_by(|one, other| one.name.cmp(&other.name));
        endpoints
    }

    /// Held while the file is written.
    pub(super) fn writing(&self) -> MutexGuard<'_, ()> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Arc<Endpoint>>> {
        self.endpoints.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
