//! `status log` and Ctrl-C.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::log_support::{combined, envoy, folder};
use crate::support::status;

/// Ends the program even if the test fails.
struct Running(Child);

impl Running {
    fn interrupt(&self) {
        let sent = Command::new("kill").args(["-INT", &self.0.id().to_string()]).status();
        assert!(sent.is_ok_and(|status| status.success()));
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Long enough for the program to start and to read what is there.
const START: Duration = Duration::from_millis(500);
/// Nobody has to wait so long.
const LIMIT: Duration = Duration::from_secs(20);

/// Waits for the end of a program: its exit code and what it printed.
#[track_caller]
fn end(mut running: Running) -> (Option<i32>, String) {
    let start = Instant::now();
    let code = loop {
        if let Some(status) = running.0.try_wait().expect("the program can be waited for") {
            break status.code();
        }
        assert!(start.elapsed() < LIMIT, "it is still running");
        sleep(Duration::from_millis(10));
    };
    let mut text = String::new();
    running.0.stdout.take().expect("a pipe").read_to_string(&mut text).expect("UTF-8");
    (code, text)
}

/// What is there is shown, then what comes; Ctrl-C ends it with all of it.
#[test]
fn a_log_is_followed_until_it_is_interrupted() {
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

/// What has come on a pipe is shown at once, although nobody closes it.
#[test]
fn a_silent_pipe_is_interrupted() {
    let mut command = status(&["log", "--json"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program runs");
    let mut pipe = child.stdin.take().expect("a pipe");
    let running = Running(child);
    pipe.write_all(envoy().as_bytes()).expect("it is written");
    // A line that has not ended may become another one.
    pipe.write_all(b"[2026-10-10T13:00:09.000Z] \"GET /pay HTTP/1.1\" 5").expect("it is written");
    sleep(START);
    running.interrupt();
    let (code, text) = end(running);
    let answer: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    assert_eq!((code, &answer["records"]), (Some(0), &envoy().lines().count().into()));
    assert_eq!(answer["files"][0]["problem"], Value::Null);
    drop(pipe);
}

/// The same for each request on a line.
#[test]
fn records_of_a_silent_pipe_are_interrupted() {
    let mut command = status(&["log", "--records", "ndjson"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program runs");
    let mut pipe = child.stdin.take().expect("a pipe");
    let running = Running(child);
    pipe.write_all(envoy().as_bytes()).expect("it is written");
    sleep(START);
    running.interrupt();
    let (code, text) = end(running);
    assert_eq!((code, text.lines().count()), (Some(0), envoy().lines().count()));
    drop(pipe);
}

#[test]
fn a_named_pipe_is_interrupted() {
    let folder = folder(&[]);
    let path = folder.path().join("fifo");
    let made = Command::new("mkfifo").arg(&path).status();
    assert!(made.is_ok_and(|status| status.success()));
    let run = || {
        let mut command = status(&["log", "fifo"]);
        Running(command.current_dir(folder.path()).stdout(Stdio::piped()).spawn().expect("the program runs"))
    };
    // Nobody ever opens it to write.
    let running = run();
    sleep(START);
    running.interrupt();
    let (code, text) = end(running);
    assert_eq!((code, text.lines().next()), (Some(0), Some("There is nothing in the log.")), "{text}");
    // Somebody writes, and then no more.
    let running = run();
    let mut pipe = File::options().write(true).open(&path).expect("the program reads it");
    pipe.write_all(envoy().as_bytes()).expect("it is written");
    sleep(START);
    running.interrupt();
    let (code, text) = end(running);
    assert!(code == Some(0) && text.starts_with("6 requests"), "{text}");
    drop(pipe);
}

/// The first one waits for whoever reads the output; the second one does not.
#[test]
fn a_second_ctrl_c_ends_the_program_at_once() {
    let folder = folder(&[("a.log", &combined().repeat(500))]);
    let mut command = status(&["log", "a.log", "--records", "csv"]);
    let running = Running(command.current_dir(folder.path()).stdout(Stdio::piped()).spawn().expect("the program runs"));
    sleep(START);
    running.interrupt();
    sleep(START);
    running.interrupt();
    assert_eq!(end(running).0, Some(130));
}
