//! Searches in short texts, eight or sixteen bytes at a time: for fields of some bytes that is quicker than a search that
//! gets ready for long texts.

use memchr::memchr_iter;
use wide::{CmpEq, i8x16};

/// A bit for each byte: whether it equals another one.
#[inline]
fn marks(bytes: [u8; 16], byte: u8) -> u32 {
    let bytes = i8x16::from(bytes.map(u8::cast_signed));
    bytes.cmp_eq(i8x16::splat(byte.cast_signed())).move_mask().cast_unsigned()
}

/// The same for the eight bytes of a word, which is in a register already.
#[inline]
fn marks_of_word(word: u64, byte: u8) -> u32 {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const LOW: u64 = u64::from_ne_bytes([0x7F; 8]);
    let differing = word ^ (ONES * u64::from(byte));
    // The sum reaches the highest bit where one of the lower bits is set, and never the next byte.
    let marks = !(((differing & LOW) + LOW) | differing | LOW);
    // Brings the highest bits of all bytes together.
    ((marks >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56) as u32
}

/// The same for fewer than 16 bytes.
#[inline]
fn marks_of_few(text: &[u8], byte: u8) -> u32 {
    let length = text.len();
    // Two pieces that may overlap.
    if let Some((first, last)) = text.first_chunk::<8>().zip(text.last_chunk::<8>()) {
        let last = marks_of_word(u64::from_le_bytes(*last), byte) << (length - 8);
        return marks_of_word(u64::from_le_bytes(*first), byte) | last;
    }
    let word = if let Some((first, last)) = text.first_chunk::<4>().zip(text.last_chunk::<4>()) {
        u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << (8 * (length - 4))
    } else {
        text.iter().rev().fold(0, |bytes, byte| bytes << 8 | u64::from(*byte))
    };
    // The rest of the word is filled up with zeros.
    marks_of_word(word, byte) & ((1 << length) - 1)
}

/// So many bytes most fields end within.
const NEAR: usize = 32;

/// A bit for each of the next few bytes: whether it equals another one.
#[inline]
fn marks_near(bytes: &[u8; NEAR], byte: u8) -> u32 {
    let (parts, _) = bytes.as_chunks();
    parts.iter().rev().fold(0, |all, part| all << 16 | marks(*part, byte))
}

/// Where a byte stands first in the next few bytes.
#[inline]
pub(crate) fn find_near(bytes: &[u8; NEAR], byte: u8) -> Option<usize> {
    let marks = marks_near(bytes, byte);
    (marks != 0).then(|| marks.trailing_zeros() as usize)
}

/// So many bytes [`find_first`] looks at.
const FAR: usize = 128;

/// Where a byte stands for the first, the second, and the next times. `None` if it does not stand so often in the next
/// few bytes, or if there are too few.
#[expect(clippy::inline_always, reason = "for each line, with places that are used at once")]
#[inline(always)]
pub(crate) fn find_first<const COUNT: usize>(text: &[u8], byte: u8) -> Option<[usize; COUNT]> {
    let bytes = text.first_chunk::<FAR>()?;
    let (halves, _) = bytes.as_chunks::<{ FAR / 2 }>();
    let mut places = [0; COUNT];
    let mut count = 0;
    for (half, start) in halves.iter().zip((0..).step_by(FAR / 2)) {
        let (parts, _) = half.as_chunks();
        let mut rest = parts.iter().rev().fold(0_u64, |all, part| all << 16 | u64::from(marks(*part, byte)));
        while rest != 0 {
            let Some(place) = places.get_mut(count) else { return Some(places) };
            *place = start + rest.trailing_zeros() as usize;
            count += 1;
            rest &= rest - 1;
        }
    }
    (count == COUNT).then_some(places)
}

/// Where a byte stands first.
#[inline]
pub(crate) fn find(text: &[u8], byte: u8) -> Option<usize> {
    match text.first_chunk().and_then(|near| find_near(near, byte)) {
        Some(at) => Some(at),
        None => find_far(text, byte),
    }
}

#[inline(never)]
fn find_far(text: &[u8], byte: u8) -> Option<usize> {
    let mut rest = text;
    while let Some((part, behind)) = rest.split_first_chunk() {
        let marks = marks(*part, byte);
        if marks != 0 {
            return Some(text.len() - rest.len() + marks.trailing_zeros() as usize);
        }
        rest = behind;
    }
    let marks = marks_of_few(rest, byte);
    (marks != 0).then(|| text.len() - rest.len() + marks.trailing_zeros() as usize)
}

/// Where a byte stands for the given time; the first one is 1.
#[inline]
pub(crate) fn find_nth(text: &[u8], byte: u8, number: usize) -> Option<usize> {
    if let Some(near) = text.first_chunk() {
        let mut marks = marks_near(near, byte);
        for _ in 1..number {
            marks &= marks.wrapping_sub(1);
        }
        if marks != 0 {
            return Some(marks.trailing_zeros() as usize);
        }
    }
    memchr_iter(byte, text).nth(number.checked_sub(1)?)
}

/// How often a byte stands there.
#[inline]
pub(crate) fn count(text: &[u8], byte: u8) -> u32 {
    let (parts, rest) = text.as_chunks();
    let in_parts: u32 = parts.iter().map(|part| marks(*part, byte).count_ones()).sum();
    in_parts + marks_of_few(rest, byte).count_ones()
}

/// How often a byte stands in the first bytes of a text, of which there are so many.
#[inline]
pub(crate) fn count_first(text: &[u8], length: usize, byte: u8) -> u32 {
    match text.first_chunk() {
        Some(near) if length < NEAR => (marks_near(near, byte) & ((1 << length) - 1)).count_ones(),
        _ => count(&text[..length], byte),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn bytes_are_found_where_they_are(
            text in proptest::collection::vec(proptest::sample::select(&b" !x\xA0\x00\x80"[..]), 0..160),
            byte in proptest::sample::select(&b" !x\xA0\x00\x80"[..]),
        ) {
            let places: Vec<usize> = (0..text.len()).filter(|at| text[*at] == byte).collect();
            prop_assert_eq!(find(&text, byte), places.first().copied());
            prop_assert_eq!(count(&text, byte) as usize, places.len());
            if text.len() >= FAR {
                let wanted: Vec<usize> = places.iter().copied().filter(|at| *at < FAR).take(5).collect();
                prop_assert_eq!(find_first::<5>(&text, byte).map(Vec::from), (wanted.len() == 5).then_some(wanted));
            }
            for length in 0..=text.len() {
                prop_assert_eq!(count_first(&text, length, byte), count(&text[..length], byte));
            }
            for (number, at) in (1..).zip(&places) {
                prop_assert_eq!(find_nth(&text, byte, number), Some(*at));
            }
            prop_assert_eq!(find_nth(&text, byte, places.len() + 1), None);
        }
    }
}
