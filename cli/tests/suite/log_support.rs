//! Small logs, one of each kind, in a folder.

use std::fmt::Write;

use tempfile::TempDir;

use crate::support::{Run, status, write};

/// IIS: sub-status codes, Win32 statuses that are known and one that is not.
pub(crate) fn iis() -> String {
    let fields = "#Software: Microsoft Internet Information Services 10.0\r\n#Version: 1.0\r\n#Date: 2026-10-10 13:00:00\r\n\
                  #Fields: date time cs-method cs-uri-stem cs-uri-query s-port c-ip sc-status sc-substatus sc-win32-status time-taken\r\n";
    let requests = [
        ("POST", "/upload.aspx", "404 13 0", 4),
        ("GET", "/intern/", "401 3 5", 3),
        ("GET", "/intern/", "401 2 2148074254", 2),
        ("GET", "/", "500 19 1346", 2),
        ("GET", "/old.htm", "404 99 2", 1),
        ("GET", "/", "200 0 0", 12),
        ("GET", "/film.mp4", "200 0 64", 1),
    ];
    let mut text = fields.to_owned();
    let mut second = 0;
    for (method, path, ending, times) in requests {
        for _ in 0..times {
            writeln!(text, "2026-10-10 13:{second:02}:00 {method} {path} id=7 443 192.0.2.7 {ending} 31\r")
                .expect("memory");
            second += 2;
        }
    }
    text
}

/// HTTP.sys: what it answered or dropped itself.
pub(crate) fn httperr() -> String {
    let mut text =
        "#Software: Microsoft HTTP API 2.0\r\n#Version: 1.0\r\n#Date: 2026-10-10 13:00:00\r\n#Fields: date time c-ip \
                    c-port s-ip s-port cs-version cs-method cs-uri sc-status s-siteid s-reason s-queuename\r\n"
            .to_owned();
    for (second, (status, reason)) in
        [("503", "AppOffline"), ("503", "AppOffline"), ("-", "Timer_MinBytesPerSecond"), ("400", "Hostname")]
            .into_iter()
            .enumerate()
    {
        write!(
            text,
            "2026-10-10 13:00:0{second} 192.0.2.7 50000 198.51.100.1 80 HTTP/1.1 GET /app {status} 1 {reason} Pool\r\n"
        )
        .expect("memory");
    }
    text
}

/// nginx or Apache: the format does not tell.
pub(crate) fn combined() -> String {
    let mut text = String::new();
    let requests =
        [("/cart?id=7", 502, 6), ("/search", 499, 3), ("/favicon.ico", 404, 2), ("/", 200, 20), ("/", 304, 4)];
    let mut minute = 0;
    for (path, status, times) in requests {
        for _ in 0..times {
            writeln!(text,
                "192.0.2.{} - - [10/Oct/2026:13:{minute:02}:36 +0000] \"GET {path} HTTP/1.1\" {status} 5 \"-\" \"curl/8.1\"",
                minute % 5
            ).expect("memory");
            minute += 1;
        }
    }
    text + "this line is of no format\n"
}

/// HAProxy: the server behind refused the connection, or did not answer in time; and an answer that was cut off.
pub(crate) fn haproxy() -> String {
    let line = |second: u8, status: i16, state: &str| {
        format!(
            "Oct 10 13:00:0{second} lb haproxy[7]: 192.0.2.7:50000 [10/Oct/2026:13:00:0{second}.000] web app/app1 0/0/-1/-1/3 \
             {status} 212 - - {state} 1/1/0/0/3 0/0 \"GET /pay HTTP/1.1\"\n"
        )
    };
    [
        line(1, 503, "SC--"),
        line(2, 503, "SC--"),
        line(3, 504, "sH--"),
        line(4, 200, "SD--"),
        line(5, 200, "----"),
        line(6, -1, "CR--"),
    ]
    .concat()
}

/// Envoy: it could not connect, found no healthy server, or nobody waited for the answer.
pub(crate) fn envoy() -> String {
    let line = |second: u8, status: u16, flags: &str| {
        format!(
            "[2026-10-10T13:00:0{second}.000Z] \"GET /pay HTTP/1.1\" {status} {flags} 0 91 3 - \"192.0.2.7\" \"curl/8.1\" \
             \"7f\" \"shop.example.com\" \"198.51.100.3:8080\"\n"
        )
    };
    [
        line(1, 503, "UF,URX"),
        line(2, 503, "UF,URX"),
        line(3, 503, "UH"),
        line(4, 0, "DC"),
        line(5, 200, "-"),
        line(6, 503, "XX"),
    ]
    .concat()
}

/// An application load balancer: no answer came from the target, or the target itself failed.
pub(crate) fn alb() -> String {
    let line = |second: u8, elb: &str, target: &str| {
        format!(
            "https 2026-10-10T13:00:0{second}.000000Z app/web/50dc6c495c0c9188 192.0.2.7:50000 198.51.100.3:80 0.0 0.1 0.0 \
             {elb} {target} 34 366 \"GET https://shop.example.com:443/pay HTTP/1.1\" \"curl/8.1\" ECDHE TLSv1.2 \
             arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/web/73e2d6bc24d8a067 \"Root=1-5\" \
             \"shop.example.com\" \"arn:x\" 0 2026-10-10T13:00:00.000000Z \"forward\" \"-\" \"-\" \"198.51.100.3:80\" \
             \"{target}\" \"-\" \"-\"\n"
        )
    };
    [line(1, "502", "-"), line(2, "502", "-"), line(3, "500", "500"), line(4, "460", "-"), line(5, "200", "200")]
        .concat()
}

/// A folder with files.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        write(&folder, name, text);
    }
    folder
}

/// Runs `status log` in a folder, for a width and perhaps in color.
pub(crate) fn log(folder: &TempDir, args: &[&str], variables: &[(&str, &str)]) -> Run {
    let args = [&["log"], args].concat();
    let mut command = status(&args);
    command.current_dir(folder.path()).envs(variables.iter().copied());
    command.output().expect("the program runs").into()
}

/// What it prints for one log, if all is well.
#[track_caller]
pub(crate) fn shown(text: &str, args: &[&str]) -> String {
    let folder = folder(&[("a.log", text)]);
    let run = log(&folder, &[&["a.log"], args].concat(), &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{args:?}");
    run.stdout
}
