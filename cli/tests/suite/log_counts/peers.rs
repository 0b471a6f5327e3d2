//! What other programs count.

use std::fs::File;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

use super::Counts;

/// Whether a program is installed. Where `STATUS_REQUIRE=all` is set it has to be; elsewhere a word says that it is not.
pub(super) fn has(program: &str) -> bool {
    // halog stands where only the superuser looks.
    let mut path = std::env::var_os("PATH").unwrap_or_default();
    path.push(":/usr/sbin");
    let is_there = std::env::split_paths(&path).any(|folder| folder.join(program).is_file());
    if !is_there {
        let is_needed = std::env::var_os("STATUS_REQUIRE").is_some_and(|what| what == "all");
        assert!(!is_needed, "{program} is missing: run .ci/install");
        println!("skipped: {program} is missing; .ci/install puts it in place");
    }
    is_there
}

/// What a program prints, if it succeeds.
#[track_caller]
fn printed(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().expect("the program runs");
    assert!(status.success(), "{command:?}: {}", String::from_utf8_lossy(&stderr));
    String::from_utf8_lossy(&stdout).into_owned()
}

/// Counts from lines `STATUS COUNT`.
#[track_caller]
fn pairs(text: &str) -> Counts {
    let pair = |line: &str| {
        let mut words = line.split_whitespace();
        let (status, count) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some((status, count))
    };
    text.lines().filter_map(pair).collect()
}

/// `halog -st`, which looks behind the five words that syslog writes.
pub(super) fn halog(file: &Path) -> Counts {
    let file = File::open(file).expect("the log");
    let path = format!("{}:/usr/sbin", std::env::var("PATH").unwrap_or_default());
    pairs(&printed(Command::new("halog").args(["-q", "-st"]).env("PATH", path).stdin(file)))
}

/// goaccess names the status in each of its items: `404 - Not Found: ...`.
pub(super) fn goaccess(file: &Path, format: &str) -> Counts {
    let out = tempfile::Builder::new().suffix(".json").tempfile().expect("a file");
    let mut command = Command::new("goaccess");
    command.arg(file).arg(format!("--log-format={format}")).args(["--no-progress", "--no-global-config"]);
    // A format of its own: its name for Squid stands for lines behind syslog's. Times are seconds since 1970 there.
    if format.starts_with('%') {
        command.arg("--datetime-format=%s");
    }
    printed(command.arg("-o").arg(out.path()));
    let report: Value = serde_json::from_reader(out.as_file()).expect("it is JSON");
    let mut counts = Counts::new();
    for item in
        report["status_codes"]["data"].as_array().into_iter().flatten().filter_map(|class| class["items"].as_array())
    {
        for item in item {
            let status = item["data"].as_str().and_then(|text| text.get(..3)?.parse().ok()).expect("a status");
            counts.insert(status, item["hits"]["count"].as_u64().expect("a number"));
        }
    }
    counts
}

/// mawk counts what an expression gives for each line; nothing and `-` are 0.
pub(super) fn mawk(file: &Path, status: &str) -> Counts {
    let program = format!(
        r#"function value(key, at) {{ at = index($0, key); return at ? substr($0, at + length(key)) + 0 : "" }}
        function behind(parts, words, n, i) {{
            n = split($0, parts, "\"")
            for (i = 3; i <= n; i += 1) {{
                split(parts[i], words, " ")
                if (words[1] ~ /^[0-9][0-9][0-9]$/ || words[1] == "-") return words[1]
            }}
            return ""
        }}
        {{ sub(/\r$/, "") }}
        /^#Fields:/ {{ for (i = 2; i <= NF; i++) field[$i] = i - 1 }}
        /^#/ || /^$/ {{ next }}
        {{ status = {status}; if (status != "") count[status + 0]++ }}
        END {{ for (status in count) print status, count[status] }}"#
    );
    pairs(&printed(Command::new("mawk").arg(program).arg(file)))
}
