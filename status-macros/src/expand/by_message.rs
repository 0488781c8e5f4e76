//! The message-to-code table.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Set, hexadecimal};
use crate::expand::hash::{key, slot};
use crate::reader::model::Status;

/// The first multiplier, from the golden ratio, and the distance to the next one. The sum of both is odd, as multipliers must be.
const FIRST: u32 = 0x9e37_79b1;
const STEP: u32 = 0x3c6e_f372;
/// Multipliers to try for each size. More rarely help, and cost milliseconds in an unoptimised macro.
const TRIES: u32 = 256;

pub(super) fn of(set: &Set<'_>, statuses: &[Status]) -> TokenStream {
    let root = set.root;
    let Table { multiplier, reach, codes } = Table::of(&own(statuses));
    let count = Literal::usize_unsuffixed(codes.len());
    let multiplier = hexadecimal(multiplier.into(), 8);
    let reach = Literal::usize_unsuffixed(reach);
    let codes = codes.into_iter().map(Literal::u16_unsuffixed);
    quote! {
        static CODE_BY_MESSAGE: #root::__private::ByMessage<#count> = #root::__private::ByMessage {
            multiplier: #multiplier,
            reach: #reach,
            codes: [#(#codes),*],
        };
    }
}

/// The body of `from_str`.
pub(super) fn parse() -> TokenStream {
    quote!(parse(text, &CODE_BY_MESSAGE))
}

/// Keys of messages with their codes. Messages that several statuses share are left out.
fn own(statuses: &[Status]) -> Vec<(u32, u16)> {
    let mut messages: Vec<_> = statuses.iter().map(|status| (&*status.message.value, status.code.value)).collect();
    messages.sort_unstable();
    let groups = messages.chunk_by(|one, other| one.0 == other.0);
    groups.filter(|group| group.len() == 1).map(|group| (key(group[0].0), group[0].1)).collect()
}

struct Table {
    multiplier: u32,
    /// Number of slots to look at for a message.
    reach: usize,
    /// One for each slot; 0 if it is free.
    codes: Vec<u16>,
}

impl Table {
    /// The smallest table without collisions, if a multiplier gives one; otherwise a small one with collisions.
    fn of(messages: &[(u32, u16)]) -> Self {
        let small = (2 * messages.len()).next_power_of_two();
        for slots in [small, 2 * small, 4 * small] {
            for attempt in 0..TRIES {
                let multiplier = FIRST.wrapping_add(attempt.wrapping_mul(STEP));
                if are_apart(messages, multiplier, slots) {
                    return Self::new(messages, multiplier, slots);
                }
            }
        }
        Self::new(messages, FIRST, small)
    }

    /// Puts each code into the slot of its message, or into the next free one.
    fn new(messages: &[(u32, u16)], multiplier: u32, slots: usize) -> Self {
        let mut table = Self { multiplier, reach: 0, codes: vec![0; slots] };
        for &(key, code) in messages {
            let mut steps = 0;
            while table.codes[(slot(key, multiplier, slots) + steps) % slots] != 0 {
                steps += 1;
            }
            table.codes[(slot(key, multiplier, slots) + steps) % slots] = code;
            table.reach = table.reach.max(steps + 1);
        }
        table
    }
}

fn are_apart(messages: &[(u32, u16)], multiplier: u32, slots: usize) -> bool {
    let mut taken = vec![false; slots];
    messages.iter().all(|(key, _)| !std::mem::replace(&mut taken[slot(*key, multiplier, slots)], true))
}
