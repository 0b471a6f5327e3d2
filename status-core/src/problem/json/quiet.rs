//! Bytes that need no look one by one, eight at a time.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// How many bytes at the beginning are surely ASCII without control characters, `"`, `\` and `<`. Some that follow may be,
/// too.
#[inline]
pub(super) fn quiet(bytes: &[u8]) -> usize {
    let mut count = 0;
    while let Some(word) = bytes.get(count..).and_then(|rest| rest.first_chunk()) {
        let word = u64::from_ne_bytes(*word);
        let controls = word.wrapping_sub(ONES * 32) & !word;
        if (word | controls | has(word, b'"') | has(word, b'\\') | has(word, b'<')) & HIGH != 0 {
            break;
        }
        count += 8;
    }
    count
}

/// A number with a high bit in it if the byte is one of the eight.
#[inline]
const fn has(word: u64, byte: u8) -> u64 {
    let zero = word ^ (ONES * byte as u64);
    zero.wrapping_sub(ONES) & !zero
}
