//! `status log`: what people see.

use insta::assert_snapshot;

use crate::log_support::{alb, combined, envoy, folder, haproxy, httperr, iis, log, shown};
use crate::support::printed;

#[test]
fn iis_with_sub_status_and_win32() {
    assert_snapshot!(shown(&iis(), &[]));
}

#[test]
fn iis_in_color() {
    let folder = folder(&[("a.log", &iis())]);
    let run = log(&folder, &["a.log", "--top", "2"], &[("CLICOLOR_FORCE", "1")]);
    assert_snapshot!(run.stdout.replace('\x1b', "^["));
}

#[test]
fn iis_on_a_wide_terminal() {
    let folder = folder(&[("a.log", &iis())]);
    assert_snapshot!(log(&folder, &["a.log"], &[("COLUMNS", "120")]).stdout);
}

#[test]
fn iis_on_a_narrow_terminal() {
    let folder = folder(&[("a.log", &iis())]);
    assert_snapshot!(log(&folder, &["a.log", "--top", "2"], &[("COLUMNS", "40")]).stdout);
}

#[test]
fn what_http_sys_dropped() {
    assert_snapshot!(shown(&httperr(), &[]));
}

#[test]
fn nginx_or_apache() {
    assert_snapshot!(shown(&combined(), &[]));
}

#[test]
fn nginx() {
    assert_snapshot!(shown(&combined(), &["--server", "nginx"]));
}

#[test]
fn haproxy_with_termination_states() {
    assert_snapshot!(shown(&haproxy(), &[]));
}

#[test]
fn envoy_with_response_flags() {
    assert_snapshot!(shown(&envoy(), &[]));
}

#[test]
fn load_balancer_without_an_answer_of_its_target() {
    assert_snapshot!(shown(&alb(), &[]));
}

/// A proxy that changed the status, a log that names no server, and one without a status.
#[test]
fn who_answered_is_told() {
    let traefik = r#"{"ClientHost":"192.0.2.7","DownstreamStatus":404,"OriginStatus":200,"RequestMethod":"GET","RequestPath":"/a","StartUTC":"2026-10-10T13:00:00Z","RouterName":"web"}"#;
    let text = shown(&format!("{traefik}\n"), &[]);
    assert!(text.contains("Traefik (reverse proxy) sent this in place of the 200 of a server behind it\n"), "{text}");
    let w3c = "#Fields: date time cs-uri-stem sc-status\n2026-10-10 13:00:00 /a 404\n";
    let text = shown(w3c, &[]);
    assert!(text.contains("The log does not name the server that wrote it\n"), "{text}");
    let none = r#"192.0.2.7 - - [10/Oct/2026:13:00:00 +0000] "GET /a HTTP/1.1" - - "-" "-" 1 "web@docker" "http://192.0.2.1:80" 0ms"#;
    let text = shown(&format!("{none}\n"), &[]);
    assert!(text.contains("The log has no status where it belongs"), "{text}");
}

/// Lines that tell of no request are counted in words; a tab of a log is a space.
#[test]
fn other_lines_are_told() {
    let lines = [
        "Oct 10 13:00:01 lb haproxy[7]: 192.0.2.7:50000 [10/Oct/2026:13:00:01.000] web/1: SSL handshake failure\n",
        "Oct 10 13:00:01 lb haproxy[7]: 192.0.2.7:50000 [10/Oct/2026:13:00:01.000] web/1: SSL handshake failure\n",
        "Oct 10 13:00:02 lb haproxy[7]: 192.0.2.7:50000 [10/Oct/2026:13:00:02.000] db db/one 0/0/9 212 -- 1/1/0/0/0 0/0\n",
        "Oct 10 13:00:03 lb haproxy[7]: Proxy web started.\n",
        "\n",
    ];
    let text = shown(&(haproxy() + &lines.concat()), &[]);
    let wanted = "6 requests, 1 blank, 1 TCP connection, 2 failed TLS handshakes, 1 message without a request";
    assert!(text.replace('\n', " ").contains(wanted), "{text}");
    let text = shown("#Fields: date\ttime\tcs-uri-stem\tsc-status\n2026-10-10\t13:00:00\t/a\t404\n", &[]);
    assert!(text.contains("2026-10-10 13:00:00 /a 404\n"), "{text}");
}

#[test]
fn several_files() {
    let folder = folder(&[
        ("logs/web/access.log", &combined()),
        ("logs/lb/haproxy.log", &haproxy()),
        ("logs/edge.log", &envoy()),
        ("logs/empty.log", ""),
    ]);
    assert_snapshot!(log(&folder, &["logs", "--top", "1"], &[]).stdout);
}

#[test]
fn everything() {
    assert_snapshot!(shown(&envoy(), &["--all"]));
}

#[test]
fn only_counts() {
    assert_snapshot!(shown(&iis(), &["--counts"]));
}

#[test]
fn nothing_went_wrong() {
    let fine: String = combined().split_inclusive('\n').filter(|line| line.contains(" 200 ")).collect();
    assert_snapshot!(shown(&fine, &[]));
}

/// The screen in README.md is what the program shows.
#[test]
fn screen_of_the_readme() {
    let folder = folder(&[("u_ex261010.log", &iis())]);
    let screen = log(&folder, &["u_ex261010.log", "--top", "1"], &[]).stdout;
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    let readme = std::fs::read_to_string(path).expect("it is there").replace("\r\n", "\n");
    let wanted = format!("```console\n$ status log u_ex261010.log --top 1\n{screen}```\n");
    assert!(readme.contains(&wanted), "README.md lacks this:\n{wanted}");
}

/// Each ends with the command that tells more, and the command works.
#[test]
fn commands_work() {
    for text in [iis(), httperr(), combined(), haproxy(), envoy(), alb()] {
        let screen = shown(&text, &["--all"]);
        let commands: Vec<&str> = screen.lines().filter_map(|line| line.trim().strip_prefix("More ")).collect();
        assert!(commands.len() > 2, "{screen}");
        for command in commands {
            let words: Vec<&str> = command.trim().split(' ').skip(1).collect();
            assert!(!printed(&words).is_empty(), "{command}");
        }
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for text in [iis(), httperr(), combined(), haproxy(), envoy(), alb()] {
        for width in ["40", "60", "80", "100"] {
            let folder = folder(&[("a.log", &text)]);
            let screen = log(&folder, &["a.log", "--all"], &[("COLUMNS", width)]).stdout;
            for line in screen.lines() {
                let is_command = line.contains("status explain") || !line.trim().contains(' ');
                let room: usize = width.parse().expect("it is a number");
                assert!(is_command || line.chars().count() <= room, "{width}: {line}");
                assert_eq!(line, line.trim_end(), "{width}");
            }
            assert!(!screen.contains("\n\n\n"), "{screen}");
        }
    }
}
