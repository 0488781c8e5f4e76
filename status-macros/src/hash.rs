//! The hash of the generated tables, which `status_core::hash` reads: a test compares the two.

/// Four bytes that tell most messages apart: the first, the middle and the last one, and the length.
#[allow(clippy::cast_possible_truncation)] // of the length, some bits suffice
pub(crate) fn key(message: &str) -> u32 {
    let bytes = message.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return 0 };
    u32::from_le_bytes([*first, bytes[bytes.len() / 2], *last, bytes.len() as u8])
}

/// The slot of a key among so many slots, a power of two.
pub(crate) fn slot(key: u32, multiplier: u32, slots: usize) -> usize {
    let fraction = u64::from(key.wrapping_mul(multiplier));
    ((fraction * slots as u64) >> u32::BITS) as usize
}
