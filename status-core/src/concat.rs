//! Puts the parts of a generated list together while a constant is computed.

#[cfg(feature = "servers")]
use crate::Definition;

/// Puts the parts together; their lengths have to add up.
#[inline]
pub(crate) const fn concat<T: Copy, const COUNT: usize>(parts: &[&[T]]) -> [T; COUNT] {
    // Every place is filled below.
    let mut all = [parts[0][0]; COUNT];
    let (mut part, mut row, mut at) = (0, 0, 0);
    while at < COUNT {
        if row == parts[part].len() {
            (part, row) = (part + 1, 0);
            continue;
        }
        all[at] = parts[part][row];
        (row, at) = (row + 1, at + 1);
    }
    assert!(part + 1 == parts.len() && row == parts[part].len(), "the parts are longer than the whole");
    all
}

/// Both lists as one, sorted by (code, sub-status); the standard's definition of a code comes first.
#[cfg(feature = "servers")]
#[inline]
pub(crate) const fn merge<const COUNT: usize>(standard: &[Definition], servers: &[Definition]) -> [Definition; COUNT] {
    // Every place is filled below.
    let mut all = [standard[0]; COUNT];
    let (mut here, mut there, mut at) = (0, 0, 0);
    while at < COUNT {
        let is_standard =
            there == servers.len() || here < standard.len() && standard[here].code.key() <= servers[there].code.key();
        if is_standard {
            all[at] = standard[here];
            here += 1;
        } else {
            all[at] = servers[there];
            there += 1;
        }
        at += 1;
    }
    assert!(here == standard.len() && there == servers.len(), "the lists are longer than the whole");
    all
}
