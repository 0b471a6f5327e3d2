//! `status log`: wrong options, hostile logs, logs with nothing in them, and exit codes.

use insta::assert_snapshot;

use crate::log_support::{combined, envoy, folder, iis, log, shown};
use crate::support::{check, status};

#[test]
fn each_wrong_option_is_told_in_one_line() {
    let inputs: [&[&str]; 22] = [
        &["--since", "yesterday"],
        &["--since", "2026-10-10", "--until", "2026-10-09"],
        &["--by", "url"],
        &["--status", "40x"],
        &["--status", "500-599"],
        &["--format", "combinde"],
        &["--format", "pattern"],
        &["--fields", "date time"],
        &["--fail-on", "5xx"],
        &["--fail-on", "5xx > 101%"],
        &["--fail-on", "5xx > -1"],
        &["--top", "0"],
        &["--threads", "two"],
        &["--server", "standard"],
        &["--server", "ngnix"],
        &["--redact", "--by", "client"],
        &["--redact", "--records", "csv"],
        &["--json", "--markdown"],
        &["--records", "xml"],
        &["--merge", "--since", "1h"],
        &["--follow", "--json"],
        &["--statsu", "404"],
    ];
    let folder = folder(&[("a.log", &combined())]);
    let problems = inputs.map(|args| {
        let run = log(&folder, &[&["a.log"], args].concat(), &[]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{args:?}");
        assert_eq!(run.stderr.lines().count(), 1, "{args:?}: {}", run.stderr);
        format!("status log a.log {}\n{}", args.join(" "), run.stderr)
    });
    assert_snapshot!(problems.join("\n"));
}

#[test]
fn logs_with_nothing_in_them() {
    let folder = folder(&[("empty.log", ""), ("odd.log", "Dear diary,\ntoday I read no log.\n")]);
    let run = log(&folder, &["empty.log"], &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert_snapshot!(run.stdout);
    let run = log(&folder, &["odd.log", "nowhere.log"], &[]);
    assert_eq!(run.code, Some(2));
    assert_snapshot!(run.stdout);
    let run = log(&folder, &["odd.log", "--json"], &[]);
    assert_eq!(run.code, Some(2));
    assert_eq!(run.stderr, "odd.log: no known format reads a line of it; give --format or --fields\n");
    // Standard input without a byte in it.
    assert_eq!(check(&["log"]).code, Some(0));
}

/// What can be read is shown, even if something else cannot.
#[test]
fn a_file_that_is_missing_does_not_hide_the_others() {
    let folder = folder(&[("a.log", &envoy())]);
    let run = log(&folder, &["nowhere.log", "a.log"], &[]);
    assert_eq!(run.code, Some(2));
    assert!(
        run.stdout.contains("503 Service Unavailable (UF,URX)") && run.stdout.contains("nowhere.log: error:"),
        "{}",
        run.stdout
    );
}

#[test]
fn limits_decide_the_exit_code() {
    let cases: [(&[&str], i32, &str); 8] = [
        (&["--fail-on", "5xx > 1%"], 3, "too much: 5xx > 1%: 6 of 35 (17.1%)\n"),
        (&["--fail-on", "5xx>6"], 0, ""),
        (&["--fail-on", "5xx >= 6"], 3, "too much: 5xx >= 6: 6 of 35 (17.1%)\n"),
        (&["--fail-on", "404 > 100,499 > 2"], 3, "too much: 499 > 2: 3 of 35 (8.6%)\n"),
        (&["--fail-on", "errors > 50%", "--fail-on", "000 > 0"], 0, ""),
        (&["--fail-on", "refused > 0"], 3, "too much: refused > 0: 1 of 36 (2.8%)\n"),
        (&["--fail-on", "errors > 0", "--status", "200"], 3, "too much: errors > 0: 11 of 35 (31.4%)\n"),
        (&[], 0, ""),
    ];
    let folder = folder(&[("a.log", &combined())]);
    for (args, code, told) in cases {
        let run = log(&folder, &[&["a.log"], args].concat(), &[]);
        assert_eq!((run.code, run.stderr.as_str()), (Some(code), told), "{args:?}");
    }
}

/// Escapes that a terminal would obey, text that runs backwards, bytes that are no UTF-8, and no end of the line.
#[test]
fn hostile_bytes_reach_nobody() {
    let mut log: Vec<u8> = Vec::new();
    let evil: [&[u8]; 6] =
        [b"\x1b[2J\x1b]0;x\x07", b"\xe2\x80\xaelog.", b"\xff\xfe\x00", b"|`*<b>`", b"\xc2\x9b31m", b"\t\x08\x7f\r"];
    for text in evil {
        for _ in 0..2 {
            log.extend_from_slice(b"192.0.2.7 - - [10/Oct/2026:13:00:00 +0000] \"GET /");
            log.extend_from_slice(text);
            log.extend_from_slice(b" HTTP/1.1\" 404 5 \"-\" \"-\"\n");
        }
        log.extend_from_slice(text);
        log.push(b'\n');
    }
    let name = "evil\u{1b}[31m.log";
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join(name), &log).expect("files can be written");
    for args in
        [&[][..], &["--all"], &["--json"], &["--markdown"], &["--counts"], &["--records", "ndjson"], &["--by", "path"]]
    {
        let output =
            status(&[&["log", name], args].concat()).current_dir(folder.path()).output().expect("the program runs");
        for stream in [output.stdout, output.stderr] {
            let text = String::from_utf8(stream).expect("the program writes UTF-8");
            let harmful =
                |letter: char| letter.is_control() && letter != '\n' || "\u{202e}\u{9b}\u{feff}".contains(letter);
            assert_eq!(text.find(harmful), None, "{args:?}: {text}");
        }
    }
}

#[test]
fn any_bytes_are_read() {
    let mut state = 7_u32;
    let mut noise = Vec::new();
    for _ in 0..50_000 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise.push(state.to_be_bytes()[0]);
    }
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.log"), &noise).expect("files can be written");
    let run = log(&folder, &["a.log"], &[]);
    assert!(matches!(run.code, Some(0 | 2)), "{}", run.stderr);
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = folder(&[("a.log", &iis())]);
    for args in [&["log", "a.log"][..], &["log", "a.log", "--json"], &["log", "a.log", "--records", "csv"]] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let output = status(args).current_dir(folder.path()).stdout(writer).output().expect("the program runs");
        assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()), "{args:?}");
    }
}

#[test]
fn standard_input_is_read() {
    let folder = folder(&[("a.log", &envoy())]);
    let file = || std::fs::File::open(folder.path().join("a.log")).expect("it is there");
    for args in [&["log", "--json"][..], &["log", "-", "--json"]] {
        let output = status(args).stdin(file()).output().expect("the program runs");
        assert!(String::from_utf8_lossy(&output.stdout).contains("\"UF,URX\""), "{args:?}");
    }
}

/// Ends the program even if the test fails.
#[cfg(unix)]
struct Running(std::process::Child);

#[cfg(unix)]
impl Running {
    fn interrupt(&self) {
        let sent = std::process::Command::new("kill").args(["-INT", &self.0.id().to_string()]).status();
        assert!(sent.is_ok_and(|status| status.success()));
    }
}

#[cfg(unix)]
impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What is there is shown, then what comes; Ctrl-C ends it with all of it.
#[cfg(unix)]
#[test]
fn a_log_is_followed_until_it_is_interrupted() {
    use std::io::{BufRead, BufReader, Write};
    use std::process::Stdio;

    let folder = folder(&[("a.log", &envoy())]);
    let mut command = status(&["log", "a.log", "--follow"]);
    let pipes = command.current_dir(folder.path()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = Running(pipes.spawn().expect("the program runs"));
    let mut lines = BufReader::new(child.0.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
    // The last line of the first screen.
    assert!(lines.any(|line| line.starts_with("  a.log: Envoy")));
    let path = folder.path().join("a.log");
    let mut file = std::fs::File::options().append(true).open(path).expect("it can be written to");
    let line = envoy().lines().nth(2).map(|line| format!("{line}\n")).expect("it has lines");
    file.write_all(line.as_bytes()).expect("it is written");
    let news = lines.find(|line| line.contains('+')).expect("it comes");
    assert!(news.starts_with("2026-10-10 13:00:03 +1 503 Service Unavailable (UH): The upstream"), "{news}");
    child.interrupt();
    let rest: Vec<String> = lines.collect();
    assert!(rest.iter().any(|line| line.starts_with("7 requests, ")), "{rest:?}");
    assert_eq!(child.0.wait().expect("it ends").code(), Some(0));
}

/// A pipe that never ends is read until Ctrl-C, and then shown.
#[cfg(unix)]
#[test]
fn ctrl_c_shows_what_was_read() {
    use std::io::{Read, Write};
    use std::process::Stdio;

    let mut command = status(&["log", "--json"]);
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = Running(pipes.spawn().expect("the program runs"));
    let mut stdin = child.0.stdin.take().expect("a pipe");
    stdin.write_all(envoy().as_bytes()).and_then(|()| stdin.flush()).expect("it is written");
    std::thread::sleep(std::time::Duration::from_millis(500));
    child.interrupt();
    std::thread::sleep(std::time::Duration::from_millis(200));
    // A read that waits goes on until something comes; after the end nobody reads.
    let _ = stdin.write_all(envoy().as_bytes());
    drop(stdin);
    let mut printed = String::new();
    child.0.stdout.take().expect("a pipe").read_to_string(&mut printed).expect("it is text");
    assert!(printed.contains("\"UF,URX\""), "{printed}");
    assert_eq!(child.0.wait().expect("it ends").code(), Some(0));
}

#[test]
fn a_team_explains_its_own_statuses() {
    let team = crate::support::team();
    let dataset = team.path().join("errors.toml").display().to_string();
    let log: String = combined().replace(" 499 ", " 409 ");
    let text = shown(&log, &["--dataset", &dataset, "--server", "shop", "--status", "409"]);
    assert!(text.contains("The shop's API (service)"), "{text}");
}
