//! What servers write beside a status: `status explain` with a reason, and `status reasons`.

use insta::assert_snapshot;
use serde_json::Value;

use crate::support::{Run, TEAM, check, check_in, check_with, printed, status, team, write};

const FILE: [&str; 2] = ["--dataset", "errors.toml"];

fn of_team(args: &[&str]) -> Run {
    check_in(team().path(), &[args, &FILE].concat())
}

#[track_caller]
fn told(args: &[&str]) -> String {
    let run = of_team(args);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{args:?}");
    run.stdout
}

/// What stands above the last line, which repeats what was asked.
fn answer(screen: &str) -> &str {
    screen.rsplit_once("\n\nMore, ").map_or(screen, |(answer, _)| answer)
}

#[test]
fn own_reason() {
    assert_snapshot!(told(&["explain", "LOCK"]));
}

#[test]
fn own_reason_with_all_there_is() {
    assert_snapshot!(told(&["explain", "LOCK", "--all"]));
}

#[test]
fn own_reason_with_its_status() {
    assert_snapshot!(told(&["explain", "409.1", "LOCK"]));
}

#[test]
fn reasons_of_one_line() {
    assert_snapshot!(printed(&["explain", "503", "UF,URX", "--server", "envoy"]));
}

#[test]
fn reason_and_win32_status() {
    assert_snapshot!(printed(&["explain", "500", "--win32", "64"]));
}

#[test]
fn a_reason_in_any_form() {
    let screen = told(&["explain", "LOCK"]);
    for words in [
        &["lock"][..],
        &["cart-lock"],
        &["CART-LOCK"],
        &["CartLocked"],
        &["reason=LOCK"],
        &["reason:", "lock"],
        &["shop", "LOCK"],
        &["error", "LOCK"],
        &["LOCK", "--server", "shop"],
        &["reason=\"LOCK\""],
    ] {
        assert_eq!(answer(&told(&[&["explain"], words].concat())), answer(&screen), "{words:?}");
    }
    let both = told(&["explain", "503", "LOCK"]);
    for words in [&["LOCK", "503"][..], &["503", "reason=lock"], &["503 cartlocked"]] {
        assert_eq!(answer(&told(&[&["explain"], words].concat())), answer(&both), "{words:?}");
    }
    assert!(both.starts_with("LOCK (CartLocked)\n") && both.contains("\n- 503 Service Unavailable: "), "{both}");
}

#[test]
fn a_variable_part_stands_for_anything() {
    for words in [&["stock:A-17"][..], &["409", "stock:A-17"], &["409 stock:x y"], &["stock:", "--server", "shop"]] {
        let screen = told(&[&["explain"], words].concat());
        assert!(screen.starts_with("stock:{article} (OutOfStock)\nThe shop's API, in reason\n"), "{words:?}: {screen}");
    }
}

#[test]
fn several_reasons_are_told_one_after_the_other() {
    for words in [&["LOCK,stock:A-17"][..], &["LOCK,UF"], &["LOCK UF"], &["lock,uf"]] {
        let screen = told(&[&["explain"], words].concat());
        assert!(screen.starts_with("LOCK (CartLocked)\n") && screen.contains("\n- "), "{words:?}: {screen}");
    }
    let screen = told(&["explain", "503", "LOCK,NIX,UF,-9"]);
    assert!(screen.starts_with("Nothing is known of the reason 'NIX' or the reason '-9'.\n\nLOCK "), "{screen}");
    assert!(!printed(&["explain", "UF,URX"]).contains("Nothing is known"));
}

/// Nothing stands for no reason in a log.
#[test]
fn a_dash_is_no_reason() {
    assert_eq!(answer(&printed(&["explain", "503", "-"])), answer(&printed(&["explain", "503"])));
}

#[test]
fn unknown_reasons() {
    let inputs: [&[&str]; 9] = [
        &["explain", "LOOK"],
        &["explain", "AppOfline"],
        &["explain", "503", "NIX"],
        &["explain", "LOCK", "--server", "nginx"],
        &["explain", "503 LOCK", "--server", "nginx"],
        &["explain", "LOCK", "--server", "standard"],
        &["explain", "1099"],
        &["explain", "0x8007ffff"],
        &["explain", "NIX,NUX"],
    ];
    let problems = inputs.map(|args| {
        let run = of_team(args);
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.lines().count()), (Some(2), "", 1), "{args:?}");
        format!("status {}\n{}", args.join(" "), run.stderr)
    });
    assert_snapshot!(problems.join("\n"));
}

#[test]
fn words_of_a_log_line_lead_to_the_command() {
    for (text, command) in [
        ("at=error code=H12 desc=\"Request timeout\" status=503", "`status explain 503 H12`"),
        ("at=error code=H12 desc=\"Request timeout\"", "`status explain H12`"),
        ("404 0 2", "`status explain 404 --win32 2`"),
        ("404 0 0 15", "`status explain 404`"),
        ("401 2 2148074254 31", "`status explain 401.2 --win32 2148074254`"),
    ] {
        let run = check(&["explain", text]);
        assert_eq!(run.code, Some(2), "{text}");
        assert!(run.stderr.ends_with(&format!("try {command}\n")), "{text}: {}", run.stderr);
        printed(&command.trim_matches('`').split(' ').skip(1).collect::<Vec<_>>());
    }
    for (args, command) in [
        (&["H12"][..], "`status explain H12`"),
        (&["reasons", "H12"], "`status explain H12`"),
        (&["reasons", "heroku"], "`status reasons --server heroku`"),
        (&["explain", "-2147024891"], "`status explain --win32 -2147024891`"),
        (&["explain", "-1"], "`status explain -- -1`"),
    ] {
        let run = check(args);
        assert_eq!(run.code, Some(2), "{args:?}");
        assert!(run.stderr.ends_with(&format!("; tip: {command}\n")), "{args:?}: {}", run.stderr);
        printed(&command.trim_matches('`').split(' ').skip(1).collect::<Vec<_>>());
    }
}

#[test]
fn json() {
    let parsed = |args: &[&str]| -> Value { serde_json::from_str(&told(args)).expect("it prints JSON") };
    let listed = parsed(&["reasons", "--server", "shop", "--json"]);
    let lock =
        &listed.as_array().expect("it is a list").iter().find(|it| it["token"] == "LOCK").expect("it is there").clone();
    assert_eq!((&lock["codes"][0], &lock["server"]), (&"409.1".into(), &"shop".into()));

    let alone = parsed(&["explain", "lock", "--json"]);
    assert_eq!(alone, serde_json::json!({ "reasons": [lock], "problems": [] }));

    let both = parsed(&["explain", "503", "LOCK", "--json"]);
    let status = parsed(&["explain", "503", "--json"]);
    for field in ["code", "precision", "definitions"] {
        assert_eq!(both[field], status[field], "{field}");
    }
    assert_eq!((&both["reasons"], &status["reasons"]), (&serde_json::json!([lock]), &serde_json::json!([])));
}

#[test]
fn a_win32_status_in_any_form() {
    let access_denied = printed(&["explain", "--win32", "2147942405"]);
    assert!(access_denied.starts_with("2147942405 (HresultAccessDenied)\n"), "{access_denied}");
    for number in ["0x80070005", "0X80070005", "-2147024891", "2147942405"] {
        assert_eq!(printed(&["explain", "--win32", number]), access_denied, "{number}");
        assert_eq!(printed(&["explain", &format!("--win32={number}")]), access_denied, "{number}");
    }
    assert_eq!(answer(&printed(&["explain", "0x80070005"])), answer(&access_denied));
    // The form of an error code that has no row of its own.
    let by_code = printed(&["explain", "--win32", "0x80070040"]);
    assert_eq!(answer(&by_code), answer(&printed(&["explain", "--win32", "64"])));
}

#[test]
fn no_win32_status() {
    // With 0, the status alone is explained.
    assert_eq!(answer(&printed(&["explain", "404", "--win32", "0"])), answer(&printed(&["explain", "404"])));
    let run = check(&["explain", "--win32", "0"]);
    assert_eq!(
        run,
        Run {
            stdout: String::new(),
            stderr: "error: the Win32 status 0 says that nothing went wrong\n".into(),
            code: Some(2)
        }
    );

    let screen = printed(&["explain", "404", "--win32", "4294967294"]);
    assert!(screen.starts_with("Nothing is known of the Win32 status 4294967294.\n\n404 Not Found\n"), "{screen}");
    let run = check(&["explain", "--win32", "4294967294"]);
    let command = "status reasons --server iis";
    assert_eq!(
        run.stderr,
        format!("error: nothing is known of the Win32 status 4294967294; `{command}` lists what is\n")
    );
    printed(&["reasons", "--server", "iis"]);

    for number in ["4294967296", "0x100000000", "-2147483649", "x", "", "1.5", "0x", "+-1"] {
        let run = check(&["explain", "404", "--win32", number]);
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.lines().count()), (Some(2), "", 1), "{number}: {run:?}");
        assert!(run.stderr.contains("--win32 <NUMBER>"), "{number}: {}", run.stderr);
    }
}

/// A phrase is a code too, unless the server that was asked for has it as a reason.
#[test]
fn a_phrase_is_a_code_first_and_a_reason_of_the_server_that_was_asked_for() {
    let page = printed(&["explain", "BadRequest"]);
    assert!(page.starts_with("400 Bad Request\n"), "{page}");
    assert!(page.contains("Logged as a reason too\n  - BadRequest of HTTP.sys (s-reason): "), "{page}");
    let page = printed(&["explain", "BadRequest", "--server", "http-sys"]);
    assert!(page.starts_with("BadRequest\nHTTP.sys, in s-reason\n"), "{page}");
    // It defines the status, too.
    assert!(printed(&["explain", "BadRequest", "--server", "nginx"]).starts_with("400 Bad Request\nnginx"));
}

/// The number is a code, and the answer says that it is also logged as something else.
#[test]
fn a_number_is_a_code_first() {
    let named = "Others use the number too\n  - 404 of The shop's API (step): The request ended at the payment.\n";
    for view in [&[][..], &["--all"]] {
        let page = told(&[&["explain", "404"], view].concat());
        assert!(page.contains(named), "{page}");
        assert!(page.find("404 Not Found") < page.find("Others use"), "{page}");
        let page = told(&[&["explain", "799"], view].concat());
        assert!(page.contains("799 (OnHoliday)\n"), "{page}");
        assert!(page.contains("  - 799 of The shop's API (step): The request ended at the calendar.\n"), "{page}");
    }
    // Nobody defines this one as a code, so the reason is the better answer.
    let screen = told(&["explain", "698"]);
    let start = "The number is logged as a reason\n  - 698 of The shop's API (step): The request ended at the gift wrapping.\n\n698 ";
    assert!(screen.starts_with(start), "{screen}");
    assert!(!told(&["explain", "404", "--server", "nginx"]).contains("Others use"));
    assert!(!told(&["explain", "409.1"]).contains("Others use"));
    let answer: Value = serde_json::from_str(&told(&["explain", "404", "--json"])).expect("it prints JSON");
    assert_eq!((&answer["code"], &answer["reasons"][0]["name"]), (&"404".into(), &"PaymentStep".into()));
}

#[test]
fn lines() {
    assert_snapshot!(told(&["reasons", "--server", "shop"]));
    assert_snapshot!(printed(&["reasons", "--server", "heroku"]).lines().take(12).collect::<Vec<_>>().join("\n"));
}

#[test]
fn narrow_lines() {
    let list = check_with(&["reasons", "--server", "heroku"], &[("COLUMNS", "40")]).stdout;
    assert_snapshot!(list.lines().take(8).collect::<Vec<_>>().join("\n"));
}

/// Without a server, all are there, in the order of the catalogue.
#[test]
fn lists_have_each_reason_once() {
    let text = |args: &[&str]| printed(args).split_whitespace().collect::<Vec<_>>().join(" ");
    let all = text(&["reasons"]);
    for reason in status_core::reasons() {
        assert!(all.contains(reason.summary()), "{} of {}", reason.token(), reason.server());
    }
    let rows: Vec<Value> = serde_json::from_str(&printed(&["reasons", "--json"])).expect("it prints rows");
    let keys: Vec<_> = rows.iter().map(|row| (row["server"].as_str(), row["name"].as_str())).collect();
    let expected: Vec<_> = status_core::reasons().iter().map(|it| (Some(it.server().id()), Some(it.name()))).collect();
    assert_eq!(keys, expected);
    let of_envoy = rows.into_iter().filter(|row| row["server"] == "envoy").collect::<Vec<_>>();
    let listed: Value = serde_json::from_str(&printed(&["reasons", "--json", "--server", "envoy"])).expect("rows");
    assert!(!of_envoy.is_empty());
    assert_eq!(listed, Value::from(of_envoy));
}

#[test]
fn no_reasons() {
    for id in ["standard", "iis-express"] {
        let run = check(&["reasons", "--server", id]);
        let expected = (Some(1), "", "no reason is of that server\n");
        assert_eq!((run.code, run.stdout.as_str(), run.stderr.as_str()), expected, "{id}");
        assert_eq!(check(&["reasons", "--server", id, "--json"]).stdout, "[]\n", "{id}");
    }
}

/// Rows may come from anybody.
#[test]
fn long_and_strange_tokens_keep_the_layout() {
    let (token, summary) = ("x".repeat(300), "It is long. ".repeat(60));
    let row = |token: &str, name: &str| {
        format!(
            "\n[[reason]]\nserver = \"shop\"\nfield = \"odd\"\ntoken = \"{token}\"\nname = {name:?}\nsummary = {summary:?}\n",
            summary = summary.trim()
        )
    };
    let folder = team();
    write(
        &folder,
        "errors.toml",
        &format!("{TEAM}{}{}", row(&token, "Long"), row("$(id); `id` 'a\\\" \u{4e2d}", "Strange")),
    );
    for args in [
        &["explain", token.as_str()][..],
        &["explain", &format!("LOCK,{token}")],
        &["explain", "Strange"],
        &["reasons", "--server", "shop"],
    ] {
        let run = check_in(folder.path(), &[args, &FILE].concat());
        assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""), "{args:?}");
        for line in run.stdout.lines() {
            let is_word = line.trim_start_matches([' ', '-']).split(' ').any(|word| word.contains(&token))
                || line.contains("errors.toml");
            assert!(line.chars().count() <= 80 || is_word, "{args:?}: {line}");
        }
    }
    for character in ["\\u0007", "\\u001b[31m", "\\n", "\\u009b", "\u{202e}"] {
        let odd = row("odd", "Odd").replace("\"odd\"\nname", &format!("\"odd{character}\"\nname"));
        write(&folder, "errors.toml", &format!("{TEAM}{odd}"));
        let run = check_in(folder.path(), &["reasons", "--dataset", "errors.toml"]);
        assert_eq!((run.code, run.stdout.as_str()), (Some(2), ""), "{character}");
        assert!(
            !run.stderr.contains('\x07') && !run.stderr.contains("\x1b[31m") && !run.stderr.contains('\u{9b}'),
            "{character}"
        );
    }
}

/// The last line of a screen, as a user copies it.
#[cfg(unix)]
#[test]
fn the_command_at_the_end_shows_all() {
    let folder = team();
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_status"));
    let path = program.parent().expect("it stands in a folder");
    let inputs: [&[&str]; 13] = [
        &["404"],
        &["not", "found"],
        &["not found"],
        &["401.3", "--server", "IIS"],
        &["503", "UF,URX", "--server", "envoy"],
        &["LOCK", "--dataset", "errors.toml"],
        &["500", "--win32", "0x40"],
        &["--win32", "-2147024891"],
        &["409", "stock:$(id) 'a' \"b\" *; ~ \\ `x`", "--dataset", "errors.toml"],
        &["upstream timed out (110: Connection timed out) while reading response header from upstream"],
        &["503", "-"],
        &["--", "-2147024891"],
        &["", "404"],
    ];
    for args in inputs {
        let screen = check_in(folder.path(), &[&["explain"], args].concat()).stdout;
        let (_, last) = screen.rsplit_once("\n\nMore, ").expect("it ends with a command");
        let (_, command) = last.split_once(':').expect("the command follows");
        let command = command.strip_suffix('\n').expect("it is a line").trim_start();
        assert_eq!(command.lines().count(), 1, "{command}");
        let mut shell = std::process::Command::new("/bin/sh");
        let copied = shell.args(["-c", command]).current_dir(folder.path()).env("PATH", path).env_remove("COLUMNS");
        let copied = Run::from(copied.output().expect("there is a shell"));
        let mut all = status(&[&["explain", "--all"], args].concat());
        let all = Run::from(all.current_dir(folder.path()).output().expect("the program runs"));
        assert_eq!(copied, all, "{command}");
        assert_eq!(all.code, Some(0), "{command}");
    }
    let screen = printed(&["explain", "upstream_reset_before_response_started{\x1b[31m}"]);
    assert!(!screen.contains('\x1b') && screen.ends_with("the same command with --all\n"), "{screen}");
}
