//! Counts over time as a line of blocks.

/// From one to as many as there were at most.
const BLOCKS: [char; 8] =
    ['\u{2581}', '\u{2582}', '\u{2583}', '\u{2584}', '\u{2585}', '\u{2586}', '\u{2587}', '\u{2588}'];
/// A time in which there were none.
const NONE: char = '\u{b7}';

/// A line of at most so many columns. The highest block is the greatest count; neighbors are added up where there are
/// more counts than columns.
pub(crate) fn sparkline(counts: &[u64], columns: usize) -> String {
    let each = counts.len().div_ceil(columns.max(1)).max(1);
    let sums: Vec<u64> =
        counts.chunks(each).map(|chunk| chunk.iter().fold(0_u64, |sum, it| sum.saturating_add(*it))).collect();
    let most = sums.iter().copied().max().unwrap_or_default().max(1);
    let block = |count: u64| {
        let step = (u128::from(count) * BLOCKS.len() as u128).div_ceil(u128::from(most));
        let at = usize::try_from(step).unwrap_or(BLOCKS.len());
        at.checked_sub(1).and_then(|at| BLOCKS.get(at)).copied().unwrap_or(NONE)
    };
    sums.into_iter().map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_is_the_highest_and_nothing_is_a_dot() {
        assert_eq!(sparkline(&[0, 1, 4, 8], 10), "·▁▄█");
        assert_eq!(sparkline(&[0, 1_000_000, 1], 10), "·█▁");
        assert_eq!(sparkline(&[1, 1, 2, 2, 0, 0], 3), "▄█·");
        assert_eq!(sparkline(&[u64::MAX, u64::MAX], 1), "█");
        assert_eq!(sparkline(&[], 5), "");
        assert_eq!(sparkline(&[0, 0], 5), "··");
    }
}
