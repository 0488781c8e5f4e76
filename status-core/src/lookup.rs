//! From a code or a text to its status.

use crate::hash::{code_key, message_key, slot};
use crate::{ErrorSet, ParseCodeError, ParseStatusError, StatusSet, UndocumentedCode};

/// Code-to-value table: one place for each code up to the last one. Any other code reads place 0, which is not a code.
#[derive(Debug)]
pub struct ByCode<V: 'static, const PLACES: usize> {
    values: [V; PLACES],
}

impl<T: Copy, const PLACES: usize> ByCode<Option<T>, PLACES> {
    /// The statuses that have these codes.
    #[must_use]
    pub const fn statuses(all: &[T], codes: &[u16]) -> Self {
        let mut values = [None; PLACES];
        let mut row = 0;
        while row < codes.len() {
            values[codes[row] as usize] = Some(all[row]);
            row += 1;
        }
        Self { values }
    }
}

impl<const PLACES: usize> ByCode<u16, PLACES> {
    /// The numbers of the rows that have these codes.
    #[must_use]
    pub const fn rows(codes: &[u16]) -> Self {
        let mut values = [0; PLACES];
        let mut row: u16 = 0;
        while (row as usize) < codes.len() {
            values[codes[row as usize] as usize] = row;
            row += 1;
        }
        Self { values }
    }
}

impl<V: Copy, const PLACES: usize> ByCode<V, PLACES> {
    /// What is held for this code.
    #[must_use]
    #[inline]
    pub const fn get(&self, code: u16) -> V {
        let place = code as usize;
        self.values[if place < PLACES { place } else { 0 }]
    }
}

/// The number of places for these codes.
#[must_use]
pub const fn places(codes: &[u16]) -> usize {
    let (mut places, mut row) = (1, 0);
    while row < codes.len() {
        if codes[row] as usize >= places {
            places = codes[row] as usize + 1;
        }
        row += 1;
    }
    places
}

/// Text-to-number table: each number is in the slot of its text, or in a later slot if that one is taken.
#[derive(Debug)]
pub struct ByText<const SLOTS: usize> {
    /// Multiplier of the hash; the macro chooses it so that few texts collide.
    pub multiplier: u32,
    /// Number of slots to look at.
    pub reach: usize,
    /// The numbers; 0 is a free slot.
    pub numbers: [u16; SLOTS],
}

impl<const SLOTS: usize> ByText<SLOTS> {
    /// What the first number gives that is in the slots of this key.
    #[inline]
    fn find<T>(&self, key: u32, with: impl Fn(u16) -> Option<T>) -> Option<T> {
        let home = slot(key, self.multiplier, SLOTS);
        (0..self.reach).find_map(|step| with(self.numbers[(home + step) % SLOTS]))
    }
}

/// Reads an error code by four of its bytes. The numbers of the table are those of the rows, from 1.
///
/// # Errors
///
/// Anything else is an error.
#[inline]
pub fn parse_error<E: ErrorSet, const SLOTS: usize>(
    text: &str,
    row_by_code: &ByText<SLOTS>,
) -> Result<E, ParseCodeError> {
    row_by_code.find(message_key(text), |number| error_at(number, text)).ok_or(ParseCodeError::new())
}

/// The same by all of its bytes, for a page on which several codes have the same four.
///
/// # Errors
///
/// Anything else is an error.
#[inline]
pub fn parse_error_by_all_bytes<E: ErrorSet, const SLOTS: usize>(
    text: &str,
    row_by_code: &ByText<SLOTS>,
) -> Result<E, ParseCodeError> {
    row_by_code.find(code_key(text), |number| error_at(number, text)).ok_or(ParseCodeError::new())
}

/// The error in the row of this number, if it has this code.
#[inline]
fn error_at<E: ErrorSet>(number: u16, text: &str) -> Option<E> {
    let error = *E::ALL.get(usize::from(number).wrapping_sub(1))?;
    is_same(error.as_str().as_bytes(), text.as_bytes()).then_some(error)
}

/// Whether two texts are the same: for those of up to 16 bytes without a call of the C library.
#[inline]
fn is_same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    if one.len() > 16 {
        return one == other;
    }
    match (one.first_chunk::<8>(), other.first_chunk::<8>(), one.last_chunk::<8>(), other.last_chunk::<8>()) {
        (Some(first), Some(other_first), Some(last), Some(other_last)) => first == other_first && last == other_last,
        _ => match (one.first_chunk::<4>(), other.first_chunk::<4>(), one.last_chunk::<4>(), other.last_chunk::<4>()) {
            (Some(first), Some(other_first), Some(last), Some(other_last)) => {
                first == other_first && last == other_last
            }
            _ => one == other,
        },
    }
}

/// Reads what the whole enum reads; an error if the subset lacks it.
///
/// # Errors
///
/// Anything else is an error.
pub fn parse_error_subset<W: ErrorSet, E: ErrorSet>(text: &str) -> Result<E, ParseCodeError> {
    part_of(text.parse::<W>()?).map_err(|_| ParseCodeError::new())
}

/// The member of a part that is the same error.
///
/// # Errors
///
/// Where the part does not have it.
pub fn part_of<W: ErrorSet, E: ErrorSet>(error: W) -> Result<E, UndocumentedCode> {
    let code = error.as_str();
    E::ALL.iter().copied().find(|part| part.as_str() == code).ok_or(UndocumentedCode::new(code))
}

/// The documented status of an error.
///
/// # Panics
///
/// Where there is none: the constants of the rows have proved that there is one.
#[must_use]
#[inline]
#[allow(clippy::panic)] // as `Option::expect`, which is not const for all of its types
pub const fn documented<S: Copy>(status: Option<S>) -> S {
    match status {
        Some(status) => status,
        None => panic!("the status of an error is not documented"),
    }
}

/// Reads `404`, `Not Found` or `404 Not Found`.
///
/// It does not read a message that several statuses share, or one that begins with three digits, as `100 Days` does.
///
/// # Errors
///
/// Anything else is an error.
#[inline]
pub fn parse<S: StatusSet, const SLOTS: usize>(
    text: &str,
    code_by_message: &ByText<SLOTS>,
) -> Result<S, ParseStatusError> {
    find(text, code_by_message).ok_or(ParseStatusError::new())
}

#[inline]
fn find<S: StatusSet, const SLOTS: usize>(text: &str, code_by_message: &ByText<SLOTS>) -> Option<S> {
    // Check the digits first: a branch on the byte after them would be mispredicted for messages.
    if let Some((digits, rest)) = text.as_bytes().split_first_chunk()
        && digits.iter().all(u8::is_ascii_digit)
    {
        let status = S::from_code(number(*digits));
        match rest {
            [] => return status,
            [b' ', ..] => return status.filter(|status| status.__row().display == text),
            _ => {}
        }
    }
    code_by_message.find(message_key(text), |code| S::from_code(code).filter(|status| status.message() == text))
}

/// Reads what the whole enum reads; an error if the subset lacks it.
///
/// # Errors
///
/// Anything else is an error.
pub fn parse_subset<W: StatusSet, S: StatusSet>(text: &str) -> Result<S, ParseStatusError> {
    S::from_code(text.parse::<W>()?.code()).ok_or(ParseStatusError::new())
}

#[inline]
fn number(digits: [u8; 3]) -> u16 {
    digits.into_iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'))
}
