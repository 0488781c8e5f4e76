//! How many calls each caller has.

use std::num::NonZeroU32;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, RateLimiter};

/// The calls that each caller has left.
pub(crate) struct Quota {
    limiter: DefaultKeyedRateLimiter<&'static str>,
    clock: DefaultClock,
}

impl Quota {
    /// So many calls in an hour.
    pub(crate) fn new(calls: NonZeroU32) -> Self {
        Self { limiter: RateLimiter::keyed(governor::Quota::per_hour(calls)), clock: DefaultClock::default() }
    }

    /// Takes one call, or tells in how many seconds there is one.
    pub(crate) fn take(&self, caller: &'static str) -> Result<(), u64> {
        let used_up = |next: governor::NotUntil<_>| next.wait_time_from(self.clock.now()).as_secs() + 1;
        self.limiter.check_key(&caller).map_err(used_up)
    }
}
