//! The whole way from files to a report.

use std::fmt::Write;
use std::fs;
use std::num::NonZero;
use std::path::Path;

use status_core::Server;
use status_logs::{Cause, Format, Timestamp};

use super::*;
use crate::log::options::{By, Layout};
use crate::log::report::{Frequent, Report};

fn report(paths: &[&Path], options: &Options) -> Report {
    let paths: Vec<PathBuf> = paths.iter().map(|path| (*path).to_owned()).collect();
    scan(&paths, options, &Control::default()).report()
}

/// The report on one file.
fn read(content: &[u8], options: &Options) -> Report {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.log");
    fs::write(&path, content).expect("a file");
    report(&[&path], options)
}

/// So many lines in the combined format, of many requests, with some that are broken.
fn lines(count: usize) -> String {
    let mut text = String::new();
    for number in 0..count {
        let (minute, second) = (number / 600 % 60, number / 10 % 60);
        let status = [200, 200, 200, 304, 404, 499, 500, 502][number * 7 % 8];
        let path = number * number % 9973;
        if number % 1000 == 999 {
            text.push_str("broken\n");
        }
        writeln!(
            text,
            r#"203.0.113.{} - - [10/Oct/2026:13:{minute:02}:{second:02} +0000] "GET /item/{path}?q={number} HTTP/1.1" {status} 5 "-" "x""#,
            number % 256
        )
        .expect("memory");
    }
    text
}

#[test]
fn a_small_log_is_told_in_full() {
    let log = "\
203.0.113.1 - - [10/Oct/2026:13:55:36 +0000] \"GET /cart?id=1 HTTP/1.1\" 499 0 \"-\" \"x\"
203.0.113.2 - - [10/Oct/2026:13:55:40 +0000] \"GET /cart?id=2 HTTP/1.1\" 499 0 \"-\" \"x\"
nonsense
203.0.113.3 - - [10/Oct/2026:13:55:37 +0000] \"GET /a\\x22b HTTP/1.1\" 200 0 \"-\" \"x\"
203.0.113.3 - - [10/Oct/2026:13:56:00 +0000] \"GET /x HTTP/1.1\" 499 0 \"-\" \"x\"";
    let found = read(log.as_bytes(), &Options::plain());
    let file = &found.files[0];
    assert_eq!((file.format, file.lines, file.read, file.problem.as_deref()), (Some(Format::COMBINED), 5, 4, None));
    assert_eq!(
        (file.refused[0].why, file.refused[0].line, &file.refused[0].text[..]),
        (Cause::OtherFormat, 3, &b"nonsense"[..])
    );
    assert_eq!((found.records, found.groups.len()), (4, 2));
    let [errors, others] = &found.groups[..] else { panic!("{found:?}") };
    assert_eq!((errors.key.status, errors.count, errors.is_exact), (Some(499), 3, true));
    let text = |text: &str, count| Frequent { text: text.as_bytes().to_vec(), count };
    assert_eq!(errors.most, [text("GET /cart", 2), text("GET /x", 1)]);
    assert_eq!(others.most, [text("GET /a\"b", 1)]);
    let example = errors.example.as_ref().expect("a line");
    assert_eq!((example.line, example.request.as_deref()), (1, Some(&b"GET /cart"[..])));
    assert_eq!(
        (errors.first, errors.last),
        (Timestamp::parse(b"2026-10-10T13:55:36Z"), Timestamp::parse(b"2026-10-10T13:56:00Z"))
    );
    assert_eq!(errors.over_time.iter().sum::<u64>(), 3);
    assert_eq!((errors.over_time[0], errors.over_time[4], errors.over_time[24]), (1, 1, 1));
    assert_eq!(errors.candidates, [Server::NGINX, Server::APACHE_HTTPD]);
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let log = lines(60_000);
    let mut wanted = 0;
    for (name, part) in
        [("a.log.1", &log[..]), ("a.log", &log[..log.len() / 3]), ("b.log", ""), ("c.log", &log[500..4000])]
    {
        fs::write(folder.path().join(name), part).expect("a file");
        wanted += part.lines().count() as u64;
    }
    let one = report(&[folder.path()], &Options::plain());
    assert_eq!(one.files.iter().map(|file| file.lines).sum::<u64>(), wanted);
    assert_eq!(one.records, one.groups.iter().map(|group| group.count).sum::<u64>());
    for threads in [2, 3, 8] {
        let threads = NonZero::new(threads).expect("not 0");
        assert_eq!(report(&[folder.path()], &Options { threads, ..Options::plain() }), one);
    }
}

#[test]
fn line_numbers_count_on_over_blocks() {
    let mut log = lines(20_000);
    log.push_str("the last line is broken\n");
    let found = read(log.as_bytes(), &Options::plain());
    let file = &found.files[0];
    assert_eq!((file.lines, file.read), (20_021, 20_000));
    assert_eq!((file.refused[0].line, file.refused[0].count), (1000, 21));
}

#[test]
fn fields_may_change_midway() {
    let mut log = "#Fields: cs-uri-stem sc-status sc-substatus sc-win32-status\n".to_owned();
    for _ in 0..100_000 {
        log.push_str("/first 404 2 5\n");
    }
    log.push_str("#Fields: sc-status cs-uri-stem sc-substatus sc-win32-status time-taken\n");
    for _ in 0..100_000 {
        log.push_str("403 /second 14 0 7\n");
    }
    for threads in 1..4 {
        let threads = NonZero::new(threads).expect("not 0");
        let found = read(log.as_bytes(), &Options { threads, ..Options::plain() });
        let groups: Vec<_> = found.groups.iter().map(|group| (group.key.status, group.key.sub, group.count)).collect();
        assert_eq!(groups, [(Some(403), Some(14), 100_000), (Some(404), Some(2), 100_000)]);
        assert_eq!(found.files[0].directives, 2);
    }
}

#[test]
fn a_long_line_is_one_refused_line() {
    let mut log = lines(100);
    log.push_str(&"[".repeat(5_000_000));
    log.push('\n');
    log.push_str(&lines(100));
    let found = read(log.as_bytes(), &Options::plain());
    let file = &found.files[0];
    assert_eq!((file.lines, file.read), (201, 200));
    assert_eq!((file.refused[0].why, file.refused[0].count, file.refused[0].line), (Cause::TooLong, 1, 101));
    assert_eq!(file.refused[0].text.len(), 256);
}

#[test]
fn records_are_filtered_by_time() {
    let log = lines(6000);
    let all = read(log.as_bytes(), &Options::plain());
    let since = Timestamp::parse(b"2026-10-10T13:05:00Z");
    let late = read(log.as_bytes(), &Options { since, ..Options::plain() });
    let early = read(log.as_bytes(), &Options { until: since, ..Options::plain() });
    assert_eq!((all.records, late.records, early.records), (6000, 3000, 3000));
    assert_eq!(late.files[0].read, 6000);
    assert!(late.groups.iter().all(|group| group.first >= since));
    let counts = read(log.as_bytes(), &Options { since, counts_only: true, ..Options::plain() });
    assert_eq!(counts.records, 3000);
    assert!(counts.groups.iter().all(|group| group.most.is_empty() && group.example.is_none()));
}

#[test]
fn records_are_counted_by_what_is_wanted() {
    let log = lines(1200);
    let first = |by| {
        let found = read(log.as_bytes(), &Options { by, ..Options::plain() });
        let most = &found.groups[0].most;
        (String::from_utf8_lossy(&most[0].text).into_owned(), most.len())
    };
    assert_eq!(first(By::Hour), ("2026-10-10T13:00:00Z".to_owned(), 1));
    assert!(first(By::Path).0.starts_with("/item/"));
    assert!(first(By::Client).0.starts_with("203.0.113."));
}

#[test]
fn nothing_of_lines_is_kept_that_shall_not_be_shown() {
    let found = read(lines(2000).as_bytes(), &Options { redact: true, ..Options::plain() });
    assert!(found.files[0].refused.iter().all(|refused| refused.text.is_empty()));
    assert!(found.groups.iter().all(|group| group.example.as_ref().is_some_and(|example| example.text.is_empty())));
}

#[test]
fn what_cannot_be_read_does_not_hide_the_rest() {
    let folder = tempfile::tempdir().expect("a folder");
    let good = folder.path().join("good.log");
    fs::write(&good, lines(10)).expect("a file");
    let found = report(&[Path::new("/nowhere"), &good], &Options::plain());
    assert_eq!(found.files[0].problem.as_deref(), Some("cannot open it: No such file or directory (os error 2)"));
    assert_eq!((found.files[1].read, found.files[1].problem.as_deref()), (10, None));
    assert!(found.groups.iter().all(|group| group.example.as_ref().is_some_and(|example| example.file == 1)));
}

#[test]
fn a_scan_that_is_stopped_tells_what_it_has() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.log");
    fs::write(&path, lines(10)).expect("a file");
    let control = Control::default();
    control.stop();
    let tally = scan(&[path], &Options::plain(), &control);
    assert_eq!((tally.report().files.len(), tally.report().records), (1, 0));
}

#[test]
fn too_many_groups_are_counted_together() {
    let mut log = "#Fields: sc-status sc-substatus sc-win32-status\n".to_owned();
    for number in 0..3000 {
        writeln!(log, "500 0 {number}").expect("memory");
    }
    let found = read(log.as_bytes(), &Options::plain());
    assert_eq!((found.groups.len(), found.uncounted, found.records), (1000, 2000, 3000));
}

#[test]
fn many_requests_fit_into_little_memory() {
    let mut log = String::new();
    for number in 0..200_000 {
        let path = if number % 10 == 0 { "often".to_owned() } else { format!("{:x}", number * 7919) };
        writeln!(log, r#"::1 - - [10/Oct/2026:13:55:36 +0000] "GET /{path} HTTP/1.1" 404 5"#).expect("memory");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("a.log");
    fs::write(&path, log).expect("a file");
    let tally = scan(&[path], &Options::plain(), &Control::default());
    let found = tally.report();
    let [group] = &found.groups[..] else { panic!("one group") };
    assert_eq!((&group.most[0].text[..], group.most[0].count, group.is_exact), (&b"GET /often"[..], 20_000, false));
}

#[test]
fn a_format_may_be_given() {
    let log = "Oct 11 22:14:15 host nginx: ::1 - - [10/Oct/2026:13:55:36 +0000] \"GET /a HTTP/1.1\" 404 5\n";
    let format = Some(Layout::Known(Format::COMBINED));
    let found = read(log.as_bytes(), &Options { format, server: Some(Server::NGINX), ..Options::plain() });
    assert_eq!((found.records, found.groups[0].key.server), (1, Some(Server::NGINX)));
    let format = Some(Layout::Fields("sc-status cs-uri-stem".to_owned()));
    let found = read(b"404 /a\n", &Options { format, ..Options::plain() });
    assert_eq!((found.records, &found.groups[0].most[0].text[..]), (1, &b"/a"[..]));
}
