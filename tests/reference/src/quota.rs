//! How many calls each caller has.

use std::num::NonZeroU32;
use std::time::Duration;

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

    /// Takes one call, or tells how long it takes until there is one.
    pub(crate) fn take(&self, caller: &'static str) -> Result<(), Duration> {
        let used_up = |next: governor::NotUntil<_>| next.wait_time_from(self.clock.now());
        self.limiter.check_key(&caller).map_err(used_up)
    }
}
