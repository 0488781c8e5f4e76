//! The hash of messages, the same as `status_core::hash`; a test compares both.

/// Four bytes that differ for most messages: the first, the middle, the last, and the length.
#[allow(clippy::cast_possible_truncation)] // eight bits of the length are enough
pub(crate) fn key(message: &str) -> u32 {
    let bytes = message.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return 0 };
    u32::from_le_bytes([*first, bytes[bytes.len() / 2], *last, bytes.len() as u8])
}

/// The slot of a key; the number of slots is a power of two.
pub(crate) fn slot(key: u32, multiplier: u32, slots: usize) -> usize {
    let fraction = u64::from(key.wrapping_mul(multiplier));
    ((fraction * slots as u64) >> u32::BITS) as usize
}
