//! A set of codes, as bits.

use core::fmt;

/// How many codes there are, from 100 to 599.
const COUNT: usize = 500;

/// A set of status codes, each at least 100 and at most 599.
///
/// ```
/// use status_core::Codes;
///
/// const NAMED: Codes = Codes::of(&[404, 401]);
/// assert!(NAMED.contains(404));
/// assert!(!NAMED.contains(403));
/// assert_eq!(NAMED.union(Codes::of(&[503])).iter().collect::<Vec<_>>(), [401, 404, 503]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Codes([u64; COUNT.div_ceil(64)]);

impl Codes {
    /// No code.
    pub const NONE: Self = Self([0; COUNT.div_ceil(64)]);

    /// These codes.
    ///
    /// # Panics
    ///
    /// If one is below 100 or above 599. In a `const` the build stops.
    #[must_use]
    pub const fn of(codes: &[u16]) -> Self {
        let (mut all, mut at) = (Self::NONE, 0);
        while at < codes.len() {
            assert!(codes[at] >= 100 && codes[at] < 600, "a status code is at least 100 and at most 599");
            let (word, bit) = place(codes[at]);
            all.0[word] |= bit;
            at += 1;
        }
        all
    }

    /// The codes of either set.
    #[must_use]
    pub const fn union(mut self, other: Self) -> Self {
        let mut word = 0;
        while word < self.0.len() {
            self.0[word] |= other.0[word];
            word += 1;
        }
        self
    }

    /// Whether the set has this code; it has none below 100 or above 599.
    #[must_use]
    #[inline]
    pub const fn contains(self, code: u16) -> bool {
        let (word, bit) = place(code);
        word < self.0.len() && self.0[word] & bit != 0
    }

    /// The codes in ascending order.
    pub fn iter(self) -> impl Iterator<Item = u16> {
        (100..600).filter(move |&code| self.contains(code))
    }
}

/// The word and the bit of a code; a code below 100 has a word that no set has.
const fn place(code: u16) -> (usize, u64) {
    let index = (code as usize).wrapping_sub(100);
    (index / 64, 1 << (index % 64))
}

/// Writes the codes, as in `{401, 404}`.
impl fmt::Debug for Codes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
