//! [`concat`]: puts the parts of a generated list together while a constant is computed.

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
