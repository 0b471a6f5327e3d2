//! What differs between two texts, as `diff -u` prints it.
//!
//! The library finds the differences, and this prints them. The library could print them too, and choose among
//! algorithms, but then it would take several times as long to build, for all who generate code in a build script.

use std::ops::Range;
use std::time::{Duration, Instant};

use similar::algorithms::{Capture, Compact, Replace, myers};
use similar::{DiffOp, group_diff_ops};

/// How many equal lines stand around those that differ.
const CONTEXT: usize = 3;
/// How long to look for the smallest difference. What is found after that is right too, only longer.
const PATIENCE: Duration = Duration::from_secs(2);

/// The lines of the diff, without line ends.
pub(super) fn diff(old: &str, new: &str) -> Vec<String> {
    let (old, new): (Vec<_>, Vec<_>) = (old.split_inclusive('\n').collect(), new.split_inclusive('\n').collect());
    let mut lines = vec!["--- on disk".to_owned(), "+++ generated".to_owned()];
    for hunk in group_diff_ops(changes(&old, &new), CONTEXT) {
        lines.push(format!("@@ -{} +{} @@", range(&hunk, DiffOp::old_range), range(&hunk, DiffOp::new_range)));
        for (tag, part) in hunk.iter().flat_map(|change| change.iter_slices(&old, &new)) {
            for line in part {
                lines.push(format!("{tag}{}", line.trim_end_matches('\n')));
                if !line.ends_with('\n') {
                    lines.push("\\ No newline at end of file".to_owned());
                }
            }
        }
    }
    lines
}

/// What is equal and what is not, in order.
fn changes(old: &[&str], new: &[&str]) -> Vec<DiffOp> {
    let mut found = Compact::new(Replace::new(Capture::new()), old, new);
    let deadline = Instant::now().checked_add(PATIENCE);
    let Ok(()) = myers::diff_deadline(&mut found, old, 0..old.len(), new, 0..new.len(), deadline);
    found.into_inner().into_inner().into_ops()
}

/// Which lines of one of the texts a hunk covers: the number of the first, and how many they are unless it is one.
fn range(hunk: &[DiffOp], of: impl Fn(&DiffOp) -> Range<usize>) -> String {
    let start = hunk.first().map_or(0, |change| of(change).start);
    let end = hunk.last().map_or(0, |change| of(change).end);
    match end - start {
        0 => format!("{start},0"),
        1 => format!("{}", start + 1),
        count => format!("{},{count}", start + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::diff;

    /// As GNU diffutils print it, but for the two names.
    #[test]
    fn it_is_what_diff_prints() {
        let old = (1..=20).map(|line| line.to_string()).collect::<Vec<_>>().join("\n") + "\n";
        let new = old.replace("2\n3\n", "2\nnew\n3\n").replace("17\n", "").replace("20\n", "20");
        assert_eq!(
            diff(&old, &new),
            [
                "--- on disk",
                "+++ generated",
                "@@ -1,5 +1,6 @@",
                " 1",
                " 2",
                "+new",
                " 3",
                " 4",
                " 5",
                "@@ -14,7 +15,6 @@",
                " 14",
                " 15",
                " 16",
                "-17",
                " 18",
                " 19",
                "-20",
                "+20",
                "\\ No newline at end of file",
            ]
        );
        assert_eq!(diff("", "one\n"), ["--- on disk", "+++ generated", "@@ -0,0 +1 @@", "+one",]);
        assert_eq!(diff("one\ntwo\n", ""), ["--- on disk", "+++ generated", "@@ -1,2 +0,0 @@", "-one", "-two",]);
    }
}
