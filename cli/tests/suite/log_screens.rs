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
