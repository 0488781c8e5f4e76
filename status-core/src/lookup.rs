//! From a code or a text to its status, by tables that the compiler fills.

use crate::row::Row;
use crate::{ParseStatusError, StatusSet};

/// From a code to what a set holds for it: a place for each code up to the last one; 0, which is no code, stands for all others.
#[derive(Debug)]
pub struct Index<V: 'static, const PLACES: usize> {
    values: [V; PLACES],
}

impl<T: Copy, const PLACES: usize> Index<Option<T>, PLACES> {
    /// The statuses that have these codes.
    #[must_use]
    pub const fn of_statuses(all: &[T], codes: &[u16]) -> Self {
        let mut values = [None; PLACES];
        let mut row = 0;
        while row < codes.len() {
            values[codes[row] as usize] = Some(all[row]);
            row += 1;
        }
        Self { values }
    }
}

impl<const PLACES: usize> Index<u16, PLACES> {
    /// The numbers of the rows that have these codes.
    #[must_use]
    pub const fn of_rows(codes: &[u16]) -> Self {
        let mut values = [0; PLACES];
        let mut row = 0;
        while row < codes.len() {
            #[allow(clippy::cast_possible_truncation)] // a page has at most 500 codes
            let number = row as u16;
            values[codes[row] as usize] = number;
            row += 1;
        }
        Self { values }
    }
}

impl<V: Copy, const PLACES: usize> Index<V, PLACES> {
    /// What is held for this code.
    #[must_use]
    #[inline]
    pub const fn get(&self, code: u16) -> V {
        let place = code as usize;
        self.values[if place < PLACES { place } else { 0 }]
    }
}

/// The number of places of an index of these codes.
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

/// How far from the slot of its hash a message may stand.
const NEAR: usize = 8;

/// From a message to its row: each stands in the slot of its hash, or in the next free one.
#[derive(Debug)]
pub struct Names<const SLOTS: usize> {
    slots: [Slot; SLOTS],
    /// Some messages found no slot near theirs.
    is_crowded: bool,
}

#[derive(Clone, Copy, Debug)]
enum Slot {
    Free,
    Row(u16),
    /// Several statuses have the message of this row, so it names none.
    Shared(u16),
}

impl<const SLOTS: usize> Names<SLOTS> {
    /// The messages of these rows; `SLOTS` is what [`spread`] says of their number.
    #[must_use]
    pub const fn new(rows: &[Row]) -> Self {
        let mut names = Self { slots: [Slot::Free; SLOTS], is_crowded: false };
        let mut row = 0;
        while row < rows.len() {
            names.insert(rows, row);
            row += 1;
        }
        names
    }

    const fn insert(&mut self, rows: &[Row], row: usize) {
        let message = rows[row].message();
        let home = hash(message, SLOTS);
        let mut step = 0;
        while step < NEAR {
            let slot = &mut self.slots[(home + step) % SLOTS];
            match *slot {
                Slot::Free => {
                    #[allow(clippy::cast_possible_truncation)] // a page has at most 500 codes
                    let row = row as u16;
                    *slot = Slot::Row(row);
                    return;
                }
                Slot::Row(other) | Slot::Shared(other) if same(message, rows[other as usize].message()) => {
                    *slot = Slot::Shared(other);
                    return;
                }
                _ => step += 1,
            }
        }
        self.is_crowded = true;
    }

    fn find(&self, rows: &[Row], text: &str) -> Option<usize> {
        let home = hash(text, SLOTS);
        for step in 0..NEAR {
            match self.slots[(home + step) % SLOTS] {
                Slot::Free => return None,
                Slot::Row(row) if rows[usize::from(row)].message() == text => return Some(usize::from(row)),
                _ => {}
            }
        }
        if self.is_crowded { find_alone(rows, text) } else { None }
    }
}

/// The row that alone has this message.
fn find_alone(rows: &[Row], text: &str) -> Option<usize> {
    let has = |row: &Row| row.message() == text;
    let found = rows.iter().position(has)?;
    (!rows[found + 1..].iter().any(has)).then_some(found)
}

/// The size of a table for so many names, in which most stand alone.
#[must_use]
pub const fn spread(names: usize) -> usize {
    (4 * names).next_power_of_two()
}

/// Four bytes tell most messages apart: the first, the middle and the last one, and the length.
#[inline]
#[allow(clippy::cast_possible_truncation)] // of the length, some bits suffice
const fn hash(text: &str, slots: usize) -> usize {
    let bytes = text.as_bytes();
    if bytes.is_empty() {
        return 0;
    }
    let key = u32::from_le_bytes([bytes[0], bytes[bytes.len() / 2], bytes[bytes.len() - 1], bytes.len() as u8]);
    ((key.wrapping_mul(0x9e37_79b1) as u64 * slots as u64) >> u32::BITS) as usize
}

const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len()
}

/// Reads `404`, `Not Found` or `404 Not Found`.
///
/// A message that several statuses share names none, nor does one that begins like a code, as in `100 Days`.
///
/// # Errors
///
/// Anything else is an error.
#[inline]
pub fn parse<S: StatusSet, const SLOTS: usize>(
    text: &str,
    rows: &[Row],
    names: &Names<SLOTS>,
) -> Result<S, ParseStatusError> {
    let found = match text.as_bytes().split_first_chunk() {
        Some((digits, rest @ ([] | [b' ', ..]))) if digits.iter().all(u8::is_ascii_digit) => {
            S::from_code(number(*digits)).filter(|status| rest.is_empty() || status.__row().line() == text)
        }
        _ => names.find(rows, text).map(|row| S::ALL[row]),
    };
    found.ok_or(ParseStatusError::new())
}

/// Reads what the whole reads, where the part has it.
///
/// # Errors
///
/// Anything else is an error.
pub fn parse_part<W: StatusSet, S: StatusSet>(text: &str) -> Result<S, ParseStatusError> {
    S::from_code(text.parse::<W>()?.code()).ok_or(ParseStatusError::new())
}

fn number(digits: [u8; 3]) -> u16 {
    digits.into_iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'))
}
