//! The tables from a text to the number that it stands for: from a message to the code, from an error code to the row.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};

use super::{Set, hexadecimal};
use crate::expand::hash::{code_key, key, slot};
use crate::reader::model::{ErrorRow, Status};
use crate::reader::spelling;

/// The first multiplier, from the golden ratio, and the step to the next. The first is odd and the step even, so every multiplier is odd.
const FIRST: u32 = 0x9e37_79b1;
const STEP: u32 = 0x3c6e_f372;
/// Multipliers to try for each size. More rarely help, and cost milliseconds in an unoptimised macro.
const TRIES: u32 = 256;

/// The codes of statuses, by message.
pub(super) fn of(set: &Set<'_>, statuses: &[Status]) -> TokenStream {
    table(set, &format_ident!("CODE_BY_MESSAGE"), &own(statuses))
}

/// The numbers of the rows of errors, from 1, by code.
pub(super) fn of_errors(set: &Set<'_>, errors: &[ErrorRow]) -> TokenStream {
    let key = if are_distinct(errors) { key } else { code_key };
    let mut rows = Vec::new();
    let mut number: u16 = 0;
    for error in errors {
        number += 1;
        rows.push((key(&error.code.value), number));
    }
    table(set, &format_ident!("ROW_BY_CODE"), &rows)
}

/// The body of `from_str` of errors.
pub(super) fn parse_error(root: &TokenStream, errors: &[ErrorRow]) -> TokenStream {
    if are_distinct(errors) {
        quote!(#root::__private::names::parse_error(text, &ROW_BY_CODE))
    } else {
        quote!(#root::__private::names::parse_error_by_all_bytes(text, &ROW_BY_CODE))
    }
}

/// Whether four bytes tell all codes apart.
fn are_distinct(errors: &[ErrorRow]) -> bool {
    let slots = (2 * errors.len()).next_power_of_two();
    let mut seen = vec![None; slots];
    for error in errors {
        let key = key(&error.code.value);
        let mut at = slot(key, FIRST, slots);
        while let Some(other) = seen[at] {
            if other == key {
                return false;
            }
            at = (at + 1) % slots;
        }
        seen[at] = Some(key);
    }
    true
}

fn table(set: &Set<'_>, name: &Ident, numbers: &[(u32, u16)]) -> TokenStream {
    let root = set.root;
    let Table { multiplier, reach, numbers } = Table::of(numbers);
    let count = Literal::usize_unsuffixed(numbers.len());
    let multiplier = hexadecimal(multiplier.into(), 8);
    let reach = Literal::usize_unsuffixed(reach);
    let numbers = numbers.into_iter().map(Literal::u16_unsuffixed);
    quote! {
        static #name: #root::__private::ByText<#count> = #root::__private::ByText {
            multiplier: #multiplier,
            reach: #reach,
            numbers: [#(#numbers),*],
        };
    }
}

/// The body of `from_str`.
pub(super) fn parse(root: &TokenStream) -> TokenStream {
    quote!(#root::__private::names::parse(text, &CODE_BY_MESSAGE))
}

/// Keys of messages with their codes. Messages that several statuses share are left out.
fn own(statuses: &[Status]) -> Vec<(u32, u16)> {
    let texts = statuses.iter().enumerate().map(|(index, status)| (&*status.message.value, index));
    let mut messages: Vec<_> = texts.collect();
    spelling::sort(&mut messages);
    let groups = messages.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() == 1);
    groups.map(|group| (key(group[0].0), statuses[group[0].1].code.value)).collect()
}

struct Table {
    multiplier: u32,
    /// Number of slots to look at for a text.
    reach: usize,
    /// One for each slot; 0 if it is free.
    numbers: Vec<u16>,
}

impl Table {
    /// The smallest table without collisions, if a multiplier gives one; otherwise a small one with collisions.
    fn of(texts: &[(u32, u16)]) -> Self {
        let small = (2 * texts.len()).next_power_of_two();
        for slots in [small, 2 * small, 4 * small] {
            for attempt in 0..TRIES {
                let multiplier = FIRST.wrapping_add(attempt.wrapping_mul(STEP));
                if are_apart(texts, multiplier, slots) {
                    return Self::new(texts, multiplier, slots);
                }
            }
        }
        Self::new(texts, FIRST, small)
    }

    /// Puts each number into the slot of its text, or into the next free one.
    fn new(texts: &[(u32, u16)], multiplier: u32, slots: usize) -> Self {
        let mut table = Self { multiplier, reach: 0, numbers: vec![0; slots] };
        for &(key, number) in texts {
            let mut steps = 0;
            while table.numbers[(slot(key, multiplier, slots) + steps) % slots] != 0 {
                steps += 1;
            }
            table.numbers[(slot(key, multiplier, slots) + steps) % slots] = number;
            table.reach = table.reach.max(steps + 1);
        }
        table
    }
}

fn are_apart(texts: &[(u32, u16)], multiplier: u32, slots: usize) -> bool {
    let mut taken = vec![false; slots];
    texts.iter().all(|(key, _)| !std::mem::replace(&mut taken[slot(*key, multiplier, slots)], true))
}
