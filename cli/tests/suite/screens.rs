//! The first screen of what people look up most: one snapshot for each.

use crate::support::printed;

/// Codes that stand in logs and on error pages everywhere.
const CODES: [&str; 33] = [
    "104", "400", "401", "401.1", "401.2", "401.3", "403", "403.14", "404", "404.13", "405", "408", "413", "419",
    "421", "429", "431", "444", "460", "494", "499", "500", "500.19", "502", "502.3", "502.5", "503", "504", "520",
    "521", "522", "524", "530",
];

/// What stands beside them.
const REASONS: [&[&str]; 21] = [
    &["UF"],
    &["UF,URX", "--server", "envoy"],
    &["503", "NR"],
    &["upstream_reset_before_response_started{connection_failure}"],
    &["SC--"],
    &["cD--"],
    &["H10"],
    &["H12"],
    &["R14"],
    &["1015"],
    &["1020"],
    &["AppOffline"],
    &["503.77", "AppOffline", "--server", "http-sys"],
    &["799", "64", "--server", "iis"],
    &["-", "--server", "nginx"],
    &["Timer_MinBytesPerSecond"],
    &["0x80070005"],
    &["500", "--win32", "64", "--server", "iis"],
    &["upstream timed out (110: Connection timed out) while reading response header from upstream"],
    &["failed_to_connect_to_backend"],
    &["FUNCTION_INVOCATION_TIMEOUT"],
];

#[test]
fn first_screens() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/screens");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for asked in CODES.map(|code| vec![code]).into_iter().chain(REASONS.map(<[&str]>::to_vec)) {
            let asked_text = asked.join(" ");
            let words = asked_text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
            // The names of files differ in more than case.
            let name: Vec<String> = words.map(str::to_ascii_lowercase).collect();
            let screen = printed(&[&["explain"], asked.as_slice()].concat());
            insta::assert_snapshot!(name.join("_"), screen);
        }
    });
}
