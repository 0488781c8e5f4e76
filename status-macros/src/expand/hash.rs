//! The hashes of messages and codes, the same as `status_core::hash`; a test compares them.

/// Four bytes that differ for most messages: the first, the middle, the last, and the length.
#[allow(clippy::cast_possible_truncation)] // eight bits of the length are enough
pub(crate) fn key(message: &str) -> u32 {
    let bytes = message.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return 0 };
    u32::from_le_bytes([*first, bytes[bytes.len() / 2], *last, bytes.len() as u8])
}

/// A hash of the whole code.
#[allow(clippy::cast_possible_truncation)] // the upper half is the better one
pub(crate) fn code_key(code: &str) -> u32 {
    let bytes = code.as_bytes();
    let word = |bytes: &[u8]| bytes.iter().rev().fold(0_u64, |word, byte| word << 8 | u64::from(*byte));
    let mut hash = bytes.len() as u64;
    let mut mix = |word: u64| {
        hash = (hash ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        hash ^= hash >> 32;
    };
    for at in 0..bytes.len() / 8 {
        mix(word(&bytes[at * 8..at * 8 + 8]));
    }
    mix(match bytes {
        [.., _, _, _, _, _, _, _, _] => word(&bytes[bytes.len() - 8..]),
        [_, _, _, _, ..] => word(&bytes[..4]) << 32 | word(&bytes[bytes.len() - 4..]),
        _ => bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    });
    hash as u32
}

/// The slot of a key; the number of slots is a power of two.
pub(crate) fn slot(key: u32, multiplier: u32, slots: usize) -> usize {
    let fraction = u64::from(key.wrapping_mul(multiplier));
    ((fraction * slots as u64) >> u32::BITS) as usize
}
