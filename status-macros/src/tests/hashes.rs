//! The macro and status-core must compute the same hashes.

use proptest::prelude::*;

use crate::expand::hash;
use crate::reader::fault::Faults;
use crate::reader::page::Page;

#[path = "../../../status-core/src/hash.rs"]
#[allow(unreachable_pub)]
mod core;

/// At 64 KiB, and at each multiple of it, the digest starts to skip more words.
fn lengths() -> impl Strategy<Value = usize> {
    prop_oneof![0..200_000_usize, 65_500..65_600_usize, 131_000..131_100_usize]
}

proptest! {
    #[test]
    fn both_find_a_message_in_the_same_slot(message in any::<String>(), multiplier in any::<u32>(), bits in 0..16_u32) {
        let slots = 1 << bits;
        let key = hash::key(&message);
        prop_assert_eq!(key, core::message_key(&message));
        prop_assert_eq!(hash::slot(key, multiplier, slots), core::slot(key, multiplier, slots));
    }

    #[test]
    fn both_hash_a_code_alike(code in any::<String>()) {
        prop_assert_eq!(hash::code_key(&code), core::code_key(&code));
    }

    #[test]
    fn both_digest_a_page_alike(start in any::<Vec<u8>>(), length in lengths()) {
        let bytes: Vec<u8> = start.iter().copied().chain((0..=u8::MAX).cycle()).take(length).collect();
        let page = Page::from_bytes(String::new(), bytes.clone(), &mut Faults::default());
        prop_assert_eq!(page.digest, Some(core::digest(&bytes)));
    }
}
