//! How much memory `status log` needs, and how long it takes, where each line has a text that no other has.
//!
//! The lines come through a pipe and are stored nowhere.

use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::process::{Child, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::support::status;

/// At most, in kilobytes, as the kernel counts them.
const LIMIT: u64 = 64 << 10;

/// What came of a run.
struct Run {
    /// The peak of memory that was resident, in kilobytes.
    peak: u64,
    /// How long it computed, in user and kernel mode.
    computed: Duration,
    answer: Value,
}

/// Gives a program so many lines, and looks at it again and again until it ends.
fn run(args: &[&str], lines: u32, line: fn(&mut String, u32)) -> Run {
    let mut command = status(&[&["log", "--json", "--threads", "2"], args].concat());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program runs");
    let mut pipe = child.stdin.take().expect("a pipe");
    let mut text = String::new();
    for number in 0..lines {
        line(&mut text, number);
        if text.len() > 64 << 10 || number + 1 == lines {
            pipe.write_all(text.as_bytes()).expect("it is read");
            text.clear();
        }
    }
    let mut out = child.stdout.take().expect("a pipe");
    let printed = std::thread::spawn(move || {
        let mut printed = Vec::new();
        out.read_to_end(&mut printed).map(|_| printed)
    });
    let mut usage = Usage::default();
    usage.look(&child);
    drop(pipe);
    while child.try_wait().expect("the program can be waited for").is_none() {
        usage.look(&child);
        std::thread::sleep(Duration::from_millis(1));
    }
    let printed = printed.join().expect("a thread").expect("it prints");
    let answer = serde_json::from_slice(&printed).expect("it is JSON");
    Run { peak: usage.peak, computed: Duration::from_millis(usage.ticks * 10), answer }
}

/// What the kernel tells of a program.
#[derive(Default)]
struct Usage {
    /// `VmHWM`, which only grows.
    peak: u64,
    /// In user and kernel mode, of which there are a hundred in a second.
    ticks: u64,
}

impl Usage {
    /// Of a program that has ended, nothing is told any more.
    fn look(&mut self, child: &Child) {
        let read = |name: &str| std::fs::read_to_string(format!("/proc/{}/{name}", child.id())).unwrap_or_default();
        let peak = |line: &str| line.strip_prefix("VmHWM:")?.trim().split(' ').next()?.parse().ok();
        self.peak = read("status").lines().find_map(peak).unwrap_or(self.peak);
        // Behind the name, which stands in brackets.
        if let Some((_, fields)) = read("stat").rsplit_once(") ") {
            let ticks = fields.split(' ').skip(11).take(2).filter_map(|field| field.parse::<u64>().ok());
            self.ticks = self.ticks.max(ticks.sum());
        }
    }
}

/// A request that differs from all others in path and client; the status is one of five.
fn request(text: &mut String, number: u32) {
    let status = [404, 403, 500, 502, 200][number as usize % 5];
    let [_, a, b, c] = number.to_be_bytes();
    let second = number / 200 % 86_400;
    writeln!(
        text,
        "10.{a}.{b}.{c} - - [10/Oct/2026:{:02}:{:02}:{:02} +0000] \"GET /item/{number}/of/the/shop HTTP/1.1\" {status} 5 \"-\" \"-\"",
        second / 3600,
        second / 60 % 60,
        second % 60
    )
    .expect("memory");
}

/// A host that differs from all others, before the client.
fn host(text: &mut String, number: u32) {
    write!(text, "h{number}.example.com:443 ").expect("memory");
    request(text, number);
}

/// Ten times as many lines take no more memory, and ten times as long.
fn check(args: &[&str], line: fn(&mut String, u32)) {
    const MANY: u32 = 10_000_000;
    let few = run(args, MANY / 10, line);
    let many = run(args, MANY, line);
    println!("{args:?}: {} and {} MiB, {:?} and {:?}", few.peak >> 10, many.peak >> 10, few.computed, many.computed);
    assert_eq!((&few.answer["records"], &many.answer["records"]), (&(MANY / 10).into(), &MANY.into()));
    assert_eq!(many.answer["groups"][0]["count"], MANY / 5);
    assert_eq!(many.answer["groups"][0]["most_is_exact"], false);
    // A program that reads nothing takes some.
    assert!(few.peak > 1024 && few.computed > Duration::ZERO, "{args:?}: it was not looked at");
    assert!(many.peak <= LIMIT, "{args:?}: {} KiB", many.peak);
    assert!(many.computed < few.computed * 20, "{args:?}: {:?} and {:?}", few.computed, many.computed);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn ten_million_urls_need_no_more_memory() {
    check(&[], request);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn ten_million_clients_need_no_more_memory() {
    check(&["--by", "client"], request);
}

#[test]
#[ignore = "takes long: run by `cargo xtask prove`"]
fn ten_million_hosts_need_no_more_memory() {
    check(&["--by", "host"], host);
}
