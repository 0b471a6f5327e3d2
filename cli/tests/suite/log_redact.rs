//! `status log --redact`: queries, addresses and lines reach no output.

use serde_json::Value;

use crate::log_support::{alb, combined, envoy, folder, haproxy, iis, log, shown};

/// What names somebody, wherever it stands in a log, with a word that is seen if it gets out.
fn telling() -> String {
    let line = |client: &str, request: &str| {
        format!(
            "{client} - jane.secret [10/Oct/2026:13:55:36 +0000] \"{request} HTTP/1.1\" 404 5 \
             \"https://www.example.com/?from=secret\" \"agent secret\" \"198.51.100.99, 2001:db8::99\" \"session=secret\"\n"
        )
    };
    [
        line("192.0.2.7", "GET /cart?token=secret"),
        line("2001:db8::7", "GET /cart;jsessionid=secret"),
        line("192.0.2.7", "GET http://secret:secret@shop.example.com/cart?x=secret#secret"),
        line("192.0.2.7", "GET /who/198.51.100.99/2001:db8::99"),
        line("192.0.2.7", "GET /who/2001%3Adb8%3A%3A99"),
        line("192.0.2.7", "GET /cart%3Ftoken=secret"),
        line("192.0.2.7", "CONNECT secret:secret@shop.example.com:443"),
        line("192.0.2.7", "GET /leave/secret.doe%40example.com"),
        "a line of no format with secret from 192.0.2.7\n".to_owned(),
    ]
    .concat()
}

/// HAProxy with captured headers, and a host that is an address.
fn captured() -> String {
    haproxy().replace(" - - ", " session=secret - ").replace(" \"GET", " {198.51.100.99|secret} {} \"GET")
}

#[track_caller]
fn check(text: &str, what: &str) {
    for word in ["secret", "192.0.2.", "198.51.100.", "2001:db8", "2001%3A", "id=7", "of no format"] {
        assert!(!text.contains(word), "{what}: {word} in\n{text}");
    }
}

#[test]
fn no_output_names_anybody() {
    let outputs: [&[&str]; 11] = [
        &["--all"],
        &["--json"],
        &["--markdown"],
        &["--partial"],
        &["--by", "host"],
        &["--by", "path", "--json"],
        &["--records", "ndjson"],
        &["--records", "csv"],
        &["--records", "spreadsheet"],
        &["--compare", "a.log", "--all"],
        &["--compare", "a.log", "--json", "--all"],
    ];
    for args in outputs {
        for text in [iis(), combined(), envoy(), haproxy(), captured(), alb(), telling()] {
            check(&shown(&text, &[&["--redact"], args].concat()), &format!("{args:?}"));
        }
    }
    // Without it, all that is there.
    assert!(shown(&telling(), &["--all"]).contains("secret"));
}

/// Counts that were made without `--redact` are shown with it, and the other way round.
#[test]
fn merged_counts_name_nobody() {
    let folder = folder(&[("a.log", &telling())]);
    for (counted, merged) in [(&["--partial"][..], &["--redact"][..]), (&["--partial", "--redact"], &[])] {
        let part = log(&folder, &[&["a.log"], counted].concat(), &[]).stdout;
        crate::support::write(&folder, "part", &part);
        let run = log(&folder, &[&["--merge", "part", "--all"], merged].concat(), &[]);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        check(&run.stdout, "merged");
    }
}

/// What became the same is counted together, and the counts stay.
#[test]
fn what_is_left_is_counted() {
    let answer: Value = serde_json::from_str(&shown(&telling(), &["--redact", "--json"])).expect("it is JSON");
    let most = &answer["groups"][0]["most"];
    assert_eq!((&most[0]["text"], &most[0]["count"]), (&"GET /cart".into(), &4.into()), "{most}");
    assert_eq!(most[1]["text"], "CONNECT shop.example.com:443", "{most}");
    assert_eq!((&answer["records"], &answer["groups"][0]["examples"][0]["text"]), (&8.into(), &Value::Null));
}
