//! What `--fail-on` takes: how much of something is too much.

use std::fmt;
use std::str::FromStr;

use super::kind::Kind;
use super::report::Report;
use super::select::Selector;
use super::show::numbers;

/// How much of something is too much: `5xx > 1%`, `404 >= 100`, `errors > 0`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Limit {
    /// As it was given, with single spaces.
    text: String,
    what: What,
    /// Whether just so much is too much, too.
    or_equal: bool,
    most: Most,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum What {
    Status(Selector),
    Errors,
    Refused,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Most {
    Count(u64),
    /// From 0 to 1.
    Share(f64),
}

impl Limit {
    /// What there is of it, in words, if it is too much.
    pub(crate) fn exceeded(&self, report: &Report) -> Option<String> {
        let groups = |fits: &dyn Fn(&super::report::Group) -> bool| {
            report.groups.iter().filter(|group| fits(group)).map(|group| group.count).sum::<u64>()
        };
        let (found, whole) = match self.what {
            What::Status(selector) => (groups(&|group| selector.fits(&group.key)), report.records),
            What::Errors => (groups(&|group| Kind::of(&group.key).is_error()), report.records),
            What::Refused => {
                let refused = report.files.iter().flat_map(|file| &file.refused).map(|it| it.count).sum::<u64>();
                (refused, refused + report.files.iter().map(|file| file.read).sum::<u64>())
            }
        };
        let is_over = match self.most {
            Most::Count(most) => found > most || self.or_equal && found == most,
            Most::Share(most) => {
                let share = numbers::ratio(found, whole);
                share > most || self.or_equal && share >= most && whole > 0
            }
        };
        is_over.then(|| {
            let (found, whole, share) = (numbers::count(found), numbers::count(whole), numbers::percent(found, whole));
            format!("{}: {found} of {whole} ({share})", self.text)
        })
    }
}

const WANTED: &str = "a limit is a status, > or >=, and a number or a share, such as '5xx > 1%', '404.13 >= 100', 'errors > 5%' or 'refused > 0'";

impl FromStr for Limit {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        read(text).ok_or_else(|| WANTED.to_owned())
    }
}

fn read(text: &str) -> Option<Limit> {
    let (what, rest) = text.split_once('>')?;
    let (or_equal, most) = match rest.strip_prefix('=') {
        Some(most) => (true, most.trim()),
        None => (false, rest.trim()),
    };
    let what = what.trim();
    let kind = match what {
        "errors" => What::Errors,
        "refused" => What::Refused,
        status => What::Status(status.parse().ok()?),
    };
    let limit = match most.strip_suffix('%') {
        Some(percent) => {
            let percent = percent.trim_end();
            let is_plain = percent.bytes().all(|it| it.is_ascii_digit() || it == b'.');
            let percent: f64 = percent.parse().ok().filter(|it| is_plain && *it <= 100.0)?;
            Most::Share(percent / 100.0)
        }
        None => Most::Count(most.parse().ok().filter(|_| most.bytes().all(|it| it.is_ascii_digit()))?),
    };
    let sign = if or_equal { ">=" } else { ">" };
    Some(Limit { text: format!("{what} {sign} {most}"), what: kind, or_equal, most: limit })
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
