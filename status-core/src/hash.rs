//! Hashes that the macro computes too; a test of the macro compares both sides.

/// Four bytes that differ for most messages: the first, the middle, the last, and the length.
#[inline]
#[allow(clippy::cast_possible_truncation)] // eight bits of the length are enough
pub(crate) fn message_key(message: &str) -> u32 {
    let bytes = message.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return 0 };
    u32::from_le_bytes([*first, bytes[bytes.len() / 2], *last, bytes.len() as u8])
}

/// A hash of the whole code: codes such as `user_001` differ in the middle alone.
///
/// Reads eight bytes at a time, the last ones again if need be.
#[inline]
#[allow(clippy::cast_possible_truncation)] // the upper half is the better one
pub(crate) fn code_key(code: &str) -> u32 {
    const PRIME: u64 = 0x9e37_79b9_7f4a_7c15;
    let bytes = code.as_bytes();
    let mut hash = bytes.len() as u64;
    let mut mix = |word: u64| {
        hash = (hash ^ word).wrapping_mul(PRIME);
        hash ^= hash >> 32;
    };
    let (words, _) = bytes.as_chunks();
    for word in words {
        mix(u64::from_le_bytes(*word));
    }
    if let Some(last) = bytes.last_chunk() {
        mix(u64::from_le_bytes(*last));
    } else {
        let half = |at: &[u8; 4]| u64::from(u32::from_le_bytes(*at));
        match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) => mix(half(first) << 32 | half(last)),
            _ => mix(bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))),
        }
    }
    hash as u32
}

/// The slot of a key; the number of slots is a power of two.
#[inline]
pub(crate) fn slot(key: u32, multiplier: u32, slots: usize) -> usize {
    ((u64::from(key.wrapping_mul(multiplier)) * slots as u64) >> u32::BITS) as usize
}

/// A digest of a page, to prove that the compiler and the macro read the same file (FNV-1a, in words of 16 bytes).
///
/// Skips words of pages larger than 64 KiB, because the compiler takes some microseconds for each word.
#[must_use]
pub const fn digest(bytes: &[u8]) -> u64 {
    const PRIME: u128 = 0x0100_0000_0000_0000_0000_013b;
    let (words, rest) = bytes.as_chunks();
    let step = words.len() / 4096 + 1;
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d ^ bytes.len() as u128;
    let mut at = 0;
    while at < words.len() {
        hash = (hash ^ u128::from_le_bytes(words[at])).wrapping_mul(PRIME);
        at += step;
    }
    at = 0;
    while at < rest.len() {
        hash = (hash ^ rest[at] as u128).wrapping_mul(PRIME);
        at += 1;
    }
    (hash >> u64::BITS) as u64
}
