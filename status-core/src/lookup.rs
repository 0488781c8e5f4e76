//! From a code or a text to its status.

use crate::hash::slot;
use crate::{ParseStatusError, StatusSet};

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

/// Whether all codes are of errors: 4xx or 5xx.
#[must_use]
pub const fn are_errors(codes: &[u16]) -> bool {
    let mut row = 0;
    while row < codes.len() {
        if codes[row] < 400 {
            return false;
        }
        row += 1;
    }
    true
}

/// Message-to-code table: each code is in the slot of its message, or in a later slot if that one is taken.
#[derive(Debug)]
pub struct ByMessage<const SLOTS: usize> {
    /// Multiplier of the hash; the macro chooses it so that few messages collide.
    pub multiplier: u32,
    /// Number of slots to look at.
    pub reach: usize,
    /// The codes; 0 is a free slot.
    pub codes: [u16; SLOTS],
}

impl<const SLOTS: usize> ByMessage<SLOTS> {
    #[inline]
    fn get<S: StatusSet>(&self, message: &str) -> Option<S> {
        let home = slot(message, self.multiplier, SLOTS);
        for step in 0..self.reach {
            let status = S::from_code(self.codes[(home + step) % SLOTS])?;
            if status.message() == message {
                return Some(status);
            }
        }
        None
    }
}

/// Reads `404`, `Not Found` or `404 Not Found`.
///
/// A message that several statuses share is not read, nor is one that begins like a code, as in `100 Days`.
///
/// # Errors
///
/// Anything else is an error.
#[inline]
pub fn parse<S: StatusSet, const SLOTS: usize>(
    text: &str,
    code_by_message: &ByMessage<SLOTS>,
) -> Result<S, ParseStatusError> {
    find(text, code_by_message).ok_or(ParseStatusError::new())
}

#[inline]
fn find<S: StatusSet, const SLOTS: usize>(text: &str, code_by_message: &ByMessage<SLOTS>) -> Option<S> {
    // Check the digits first: a branch on the byte after them would be mispredicted for messages.
    if let Some((digits, rest)) = text.as_bytes().split_first_chunk()
        && digits.iter().all(u8::is_ascii_digit)
    {
        let status = S::from_code(number(*digits));
        match rest {
            [] => return status,
            [b' ', ..] => return status.filter(|status| status.__row().line == text),
            _ => {}
        }
    }
    code_by_message.get(text)
}

/// Reads what the whole reads, where the part has it.
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
