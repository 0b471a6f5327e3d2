//! `status log`: wrong options, hostile logs, logs with nothing in them, and exit codes.

use insta::assert_snapshot;

use crate::log_support::{combined, envoy, folder, iis, log, shown};
use crate::support::{check, status};

#[test]
fn each_wrong_option_is_told_in_one_line() {
    let inputs: [&[&str]; 21] = [
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

/// Logs that are known and hold no request say so; none is taken for a log of an unknown format.
#[test]
fn logs_without_requests_are_told() {
    let connection = "2026-10-10T17:05:15.514108Z 192.0.2.1 36280 443 TLSv1.2 ECDHE-RSA-AES128-GCM-SHA256 4.036 \
                      \"CN=h.example\" NotBefore=2026-09-21T22:43:21Z;NotAfter=2027-06-17T22:43:21Z FEF2 Success TID_1\n";
    let trace = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<?xml-stylesheet type='text/xsl' href='freb.xsl'?>\r\n\
                 <failedRequest url=\"http://h.example:80/a\"\r\n siteId=\"1\" statusCode=\"404\">\r\n</failedRequest>\r\n";
    let folder = folder(&[("connections.log", &connection.repeat(3)), ("fr000001.xml", trace)]);
    let run = log(&folder, &["connections.log"], &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    assert_snapshot!(run.stdout);
    let run = log(&folder, &["fr000001.xml"], &[]);
    assert_eq!(run.code, Some(2));
    assert_snapshot!(run.stdout);
    let run = log(&folder, &["fr000001.xml", "--json"], &[]);
    assert!(run.code == Some(2) && run.stderr.contains("Failed Request Tracing"), "{}", run.stderr);
}

#[test]
fn a_team_explains_its_own_statuses() {
    let team = crate::support::team();
    let dataset = team.path().join("errors.toml").display().to_string();
    let log: String = combined().replace(" 499 ", " 409 ");
    let text = shown(&log, &["--dataset", &dataset, "--server", "shop", "--status", "409"]);
    assert!(text.contains("The shop's API (service)"), "{text}");
}
