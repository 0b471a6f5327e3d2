//! From a phrase to its code: one hash, one comparison.

use crate::StatusCode;
use crate::generated::phrases::{LENGTH_FACTOR, OFFSETS, SLOTS, WINDOWS};

/// How many bits of the hash choose an offset, and how many a slot.
const OFFSET_BITS: u32 = OFFSETS.len().ilog2();
const SLOT_BITS: u32 = SLOTS.len().ilog2();

const _: () = assert!(OFFSETS.len() == 1 << OFFSET_BITS && SLOTS.len() == 1 << SLOT_BITS, "bits do not choose all");

/// How long the longest phrase is.
const LONGEST: usize = {
    let (mut slot, mut longest) = (0, 0);
    while slot < SLOTS.len() {
        if let Some((phrase, _)) = SLOTS[slot] {
            longest = if phrase.len() > longest { phrase.len() } else { longest };
        }
        slot += 1;
    }
    longest
};

/// Whether a phrase has one of the symbols that stand among the letters of ASCII, from `@` on: they differ from each
/// other by the bit of the case, but are not the same.
const HAS_SYMBOLS: bool = {
    let (mut slot, mut has_symbols) = (0, false);
    while slot < SLOTS.len() {
        if let Some((phrase, _)) = SLOTS[slot] {
            let (bytes, mut at) = (phrase.as_bytes(), 0);
            while at < bytes.len() {
                assert!(bytes[at].is_ascii(), "a reason phrase is ASCII");
                has_symbols |= bytes[at] >= b'@' && !bytes[at].is_ascii_alphabetic();
                at += 1;
            }
        }
        slot += 1;
    }
    has_symbols
};

/// The code that a phrase belongs to, whatever its case.
#[inline]
pub(crate) fn code_of_phrase(phrase: &str) -> Option<StatusCode> {
    let phrase = phrase.as_bytes();
    if phrase.len() > LONGEST {
        return None;
    }
    let (known, code) = (*SLOTS.get(slot(phrase))?)?;
    is_same(known.as_bytes(), phrase).then_some(code)
}

/// The only slot that a text may stand in.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "after the shifts there are few bits left")]
fn slot(text: &[u8]) -> usize {
    let mut hash = LENGTH_FACTOR.wrapping_mul(text.len() as u64);
    for (position, [first, last]) in WINDOWS {
        let window = lower(window(text, position));
        hash = hash.wrapping_add(first.wrapping_mul(window & u64::from(u32::MAX)));
        hash = hash.wrapping_add(last.wrapping_mul(window >> 32));
    }
    let offset = OFFSETS[(hash >> (64 - OFFSET_BITS)) as usize];
    let slot = (hash << OFFSET_BITS) >> (64 - SLOT_BITS);
    (slot as usize + usize::from(offset)) % SLOTS.len()
}

/// Eight bytes of a text from a position on, or its last eight if there are not that many; of a shorter text all.
#[inline]
fn window(text: &[u8], position: usize) -> u64 {
    let following = text.get(position..).and_then(<[u8]>::first_chunk);
    match following.or(text.last_chunk()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => short(text),
    }
}

/// All bytes of a text of at most seven.
#[inline]
fn short(text: &[u8]) -> u64 {
    match (text.first_chunk(), text.last_chunk()) {
        // Four to seven bytes: these overlap, or nearly so.
        (Some(first), Some(last)) => u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32,
        _ => text.iter().fold(0, |bytes, &byte| bytes << 8 | u64::from(byte)),
    }
}

/// Whether a text is a known phrase, upper and lower case aside. It compares 16 bytes at a time.
#[inline]
fn is_same(known: &[u8], text: &[u8]) -> bool {
    if known.len() != text.len() {
        return false;
    }
    let (Some(known_end), Some(text_end)) = (known.last_chunk::<16>(), text.last_chunk::<16>()) else {
        return is_same_block(known, text);
    };
    // The last 16 bytes may overlap with those before them.
    let mut blocks = known.chunks_exact(16).zip(text.chunks_exact(16));
    blocks.all(|(known, text)| is_same_block(known, text)) && is_same_block(known_end, text_end)
}

/// The same for at most 16 bytes: the first eight of them, and the last eight.
#[inline]
fn is_same_block(known: &[u8], text: &[u8]) -> bool {
    let difference_at = |position| difference(window(known, position), window(text, position));
    difference_at(0) | difference_at(8) == 0
}

/// The bits in which eight bytes differ, except for the bit of the case where the known byte is a letter.
#[inline]
const fn difference(known: u64, text: u64) -> u64 {
    (known ^ text) & !case_bits(known)
}

/// Eight bytes of ASCII in lower case.
#[inline]
const fn lower(bytes: u64) -> u64 {
    bytes | case_bits(bytes)
}

/// Of eight bytes of ASCII, the bit that tells upper from lower case of each that is a letter. Where no phrase has a
/// symbol of [`HAS_SYMBOLS`], a text with one is no phrase anyway: its symbols may count as letters, which is faster.
#[inline]
const fn case_bits(bytes: u64) -> u64 {
    if HAS_SYMBOLS { case_bits_of_letters(bytes) } else { (bytes >> 1) & each(0x20) }
}

/// The same for bytes among which there are such symbols.
#[inline]
const fn case_bits_of_letters(bytes: u64) -> u64 {
    // These sums set the top bit of each byte from `a` on, and of each behind `z`.
    let lower = bytes | each(0x20);
    let (from_a, behind_z) = (lower.wrapping_add(each(0x80 - b'a')), lower.wrapping_add(each(0x7f - b'z')));
    (from_a & !behind_z & each(0x80)) >> 2
}

/// The same byte eight times.
#[inline]
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

#[cfg(test)]
mod tests {
    use super::{case_bits_of_letters, each};

    #[test]
    fn letters_alone_have_a_case() {
        for byte in 0..0x80_u8 {
            let bit = if byte.is_ascii_alphabetic() { 0x20 } else { 0 };
            assert_eq!(case_bits_of_letters(each(byte)), each(bit), "{byte:#x}");
            // What stands beside a byte does not matter.
            for other in 0..0x80_u8 {
                let bytes = u64::from_le_bytes([other, byte, other, other, other, other, byte, other]);
                assert_eq!(case_bits_of_letters(bytes).to_le_bytes().map(|bit| bit == 0x20), {
                    let [is, other] = [byte, other].map(|byte| byte.is_ascii_alphabetic());
                    [other, is, other, other, other, other, is, other]
                });
            }
        }
    }
}
