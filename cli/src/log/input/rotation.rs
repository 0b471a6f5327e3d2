//! The order of a log and of the files that it was rotated into: the oldest first.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

/// Where a file stands among those of one log. `access.log.2.gz` comes before `access.log.1`, which comes before
/// `access.log`; `access.log-20231001` comes before `access.log-20231002`, and both before `access.log`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Age {
    /// By a date in the name, or a number that is as long as one.
    Dated(String),
    /// The higher the older.
    Numbered(Reverse<u32>),
    /// The one that is written.
    Current,
}

/// The name of a log without what rotation added, and the age.
fn log_and_age(path: &Path) -> (PathBuf, Age) {
    let current = || (path.to_owned(), Age::Current);
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return current() };
    let plain = [".gz", ".zst", ".zstd", ".bz2", ".xz", ".z", ".Z"].iter().find_map(|end| name.strip_suffix(end));
    let plain = plain.unwrap_or(name);
    let start = plain.trim_end_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '_' | 'T'));
    // A separator stands before the digits, and a name before that.
    let Some((log, digits)) = plain
        .split_at_checked(start.len())
        .filter(|(_, digits)| digits.contains(|letter: char| letter.is_ascii_digit()))
        .and_then(|(log, digits)| match (log.strip_suffix('.'), digits.strip_prefix('-')) {
            (Some(log), _) => Some((log, digits)),
            (None, Some(digits)) => Some((log, digits)),
            _ => None,
        })
        .filter(|(log, _)| !log.is_empty())
    else {
        // Packed, but not yet renamed.
        return if plain == name { current() } else { (path.with_file_name(plain), Age::Dated(String::new())) };
    };
    let age = match digits.parse() {
        Ok(number) if digits.len() <= 5 => Age::Numbered(Reverse(number)),
        _ => Age::Dated(digits.to_owned()),
    };
    (path.with_file_name(log), age)
}

/// Puts the files of each log in order, where the first of them stands.
pub(crate) fn in_order(paths: Vec<PathBuf>) -> Vec<PathBuf> {
    let mut logs: Vec<(PathBuf, Vec<(Age, PathBuf)>)> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for path in paths {
        let (log, age) = log_and_age(&path);
        let place = *places.entry(log.clone()).or_insert_with(|| {
            logs.push((log, Vec::new()));
            logs.len() - 1
        });
        logs[place].1.push((age, path));
    }
    for (_, files) in &mut logs {
        files.sort_by(|(a, _), (b, _)| a.cmp(b));
    }
    logs.into_iter().flat_map(|(_, files)| files).map(|(_, path)| path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(given: &str, wanted: &str) {
        let paths = given.split(' ').map(PathBuf::from).collect();
        let found: Vec<_> = in_order(paths).iter().map(|path| path.display().to_string()).collect();
        assert_eq!(found.join(" "), wanted);
    }

    #[test]
    fn the_oldest_comes_first() {
        check("a.log a.log.1 a.log.10.gz a.log.2.gz", "a.log.10.gz a.log.2.gz a.log.1 a.log");
        check("a.log a.log-20231002 a.log-20231001.gz", "a.log-20231001.gz a.log-20231002 a.log");
        check("a.log a.log.2023-10-02 a.log.2023-10-01", "a.log.2023-10-01 a.log.2023-10-02 a.log");
        check("u_ex231001.log u_ex231002.log", "u_ex231001.log u_ex231002.log");
        check("a.log a.log.gz", "a.log.gz a.log");
    }

    #[test]
    fn other_logs_keep_their_place() {
        check("b.log a.log", "b.log a.log");
        check("b.log x/a.log a.log b.log.1", "b.log.1 b.log x/a.log a.log");
        check("1 2.gz .1 -", "1 2.gz .1 -");
    }
}
