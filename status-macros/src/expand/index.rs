//! From a code to its status in one multiplication: a perfect hash of the page's codes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::Set;
use crate::catalog::Status;

/// Multipliers tried for a table's size before the next larger one.
const TRIES: u16 = 512;

/// The codes of a page fit 512 slots without a search: they are fewer, and next to each other.
const MOST: u32 = 9;

pub(super) fn of(set: &Set<'_>, statuses: &[Status]) -> TokenStream {
    let Set { root, name, .. } = set;
    if statuses.is_empty() {
        return TokenStream::new();
    }
    let codes: Vec<u16> = statuses.iter().map(|status| status.code.value).collect();
    let (multiplier, bits) = perfect(&codes);
    let multiplier = Literal::u16_unsuffixed(multiplier);
    let slots = Literal::usize_unsuffixed(1 << bits);
    let codes = codes.into_iter().map(Literal::u16_unsuffixed);
    quote! {
        static INDEX: #root::__private::Index<#name, #slots> =
            #root::__private::Index::new(#multiplier, #name::ALL, &[#(#codes),*]);
    }
}

/// The body of `from_code`.
pub(super) fn from_code(set: &Set<'_>) -> TokenStream {
    if set.variants.is_empty() {
        return quote! {
            let _ = code;
            ::core::option::Option::None
        };
    }
    quote! {
        match INDEX.status(code) {
            ::core::option::Option::Some(status) if status as u16 == code => ::core::option::Option::Some(status),
            _ => ::core::option::Option::None,
        }
    }
}

/// The multiplier and the bits of the smallest table in which no two codes meet.
fn perfect(codes: &[u16]) -> (u16, u32) {
    let least = codes.len().next_power_of_two().trailing_zeros().max(1);
    let tries = || (1..=TRIES).map(|step| step.wrapping_mul(0x9e37) | 1);
    let found =
        (least..MOST).find_map(|bits| Some((tries().find(|&multiplier| parts(codes, multiplier, bits))?, bits)));
    found.unwrap_or((1 << (u16::BITS - MOST), MOST))
}

/// Whether no two codes share a slot.
fn parts(codes: &[u16], multiplier: u16, bits: u32) -> bool {
    let mut taken = [0_u64; 1 << (MOST - 6)];
    codes.iter().all(|code| {
        let slot = code.wrapping_mul(multiplier) >> (u16::BITS - bits);
        let (word, bit) = (usize::from(slot / 64), 1 << (slot % 64));
        let free = taken[word] & bit == 0;
        taken[word] |= bit;
        free
    })
}
