//! Hashes that the macro computes too; a test of the macro compares both sides.

/// The slot of a message; the number of slots is a power of two.
///
/// Hashes four bytes: the first, the middle, the last, and the length. They differ for most messages.
#[inline]
#[allow(clippy::cast_possible_truncation)] // eight bits of the length are enough
pub(crate) fn slot(message: &str, multiplier: u32, slots: usize) -> usize {
    let bytes = message.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return 0 };
    let key = u32::from_le_bytes([*first, bytes[bytes.len() / 2], *last, bytes.len() as u8]);
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
