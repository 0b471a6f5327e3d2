use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;

use super::expand;
use crate::table::{CODES, SERVERS, State};
use crate::testing::{printed, shown, tokens};

/// What a list of wrong uses gives.
fn wrong(uses: &[&str]) -> String {
    let shown = |text: &&str| match expand(tokens(text)) {
        Ok(tokens) => format!("{text}\n becomes {tokens}\n"),
        Err(error) => shown(text, error),
    };
    uses.iter().map(shown).collect::<Vec<_>>().join("\n")
}

#[test]
fn numbers_that_are_wrong_are_underlined() {
    insta::assert_snapshot!(wrong(&[
        "442",
        "418",
        "306",
        "305",
        "510",
        "99",
        "0",
        "1000",
        "4040",
        "70000",
        "99999999999999999999999",
        "499",
        "600",
    ]));
}

#[test]
fn sub_status_codes_that_are_wrong_are_underlined() {
    insta::assert_snapshot!(wrong(&[
        "401.99",
        "401.10",
        "204.1",
        "499.1",
        "1000.1",
        "401.65536",
        "401.03",
        "401.",
        "401.1e3",
        "unassigned 401.3",
        "404.3e1",
    ]));
}

#[test]
fn names_and_phrases_that_are_wrong_are_underlined() {
    insta::assert_snapshot!(wrong(&[
        "NotFund",
        "NOT_FUND",
        "notfound",
        "Xylophone",
        "ClientClosedRequest",
        "PayloadTooLarge",
        "ImATeapot",
        "\"not found\"",
        "\"Not Fund\"",
        "\"Request Entity Too Large\"",
        "\"\"",
        "\"I'm a teapot\"",
    ]));
}

#[test]
fn servers_that_are_wrong_are_underlined() {
    insta::assert_snapshot!(wrong(&[
        "nginx 442",
        "ngnix 499",
        "xyz 499",
        "iis 499",
        "nginx 410",
        "nginx 401.3",
        "iis 401.99",
        "nginx ClientClosed",
        "nginx \"Gone\"",
        "aws-elb 499",
        "unassigned nginx 499",
        "windows-parental-controls 404",
    ]));
}

#[test]
fn what_is_no_code_is_underlined() {
    insta::assert_snapshot!(wrong(&[
        "",
        "404, 410",
        "Shop::SoldOut",
        "401.3f32",
        "404u16",
        "0x194",
        "4_04",
        "4e2",
        "-404",
        "'4'",
        "b\"404\"",
        "true",
        "{404}",
        "(404)",
        "unassigned",
        "crate = x 404",
        "crate = x,",
        "crate, 404",
        "nginx",
        "nginx-",
        "unasigned 442",
        "4xx",
        "4XX",
        "unassigned unassigned 442",
        "unassigned 404",
        "unassigned 4040",
        "unassigned NotFound",
    ]));
}

#[test]
fn right_uses_become_constants() {
    let uses = [
        "404",
        "NotFound",
        "\"Not Found\"",
        "PAYLOAD_TOO_LARGE",
        "401.3",
        "401.0",
        "nginx 499",
        "iis-arr 502.3",
        "unassigned 442",
        "unassigned 418",
        "crate = my::core, 404",
        "crate = \"my::core\", 401.3",
    ];
    let functions: TokenStream = uses
        .iter()
        .map(|text| {
            let (value, doc) = (expand(tokens(text)).unwrap(), format!(" status!({text})"));
            quote!(#[doc = #doc] const C: S = #value;)
        })
        .collect();
    insta::assert_snapshot!(printed(functions));
}

#[test]
fn every_code_in_force_can_be_written_in_each_form() {
    for code in CODES {
        let forms = [code.number.to_string(), code.name.to_owned(), code.constant.to_owned()];
        let phrase = code.phrase.map(|phrase| format!("{phrase:?}"));
        for form in forms.iter().chain(&phrase) {
            let plain = expand(tokens(form)).map(|tokens| tokens.to_string());
            let meant = expand(tokens(&format!("unassigned {form}"))).map(|tokens| tokens.to_string());
            let right = format!(":: status_core :: StatusCode :: {}", code.constant);
            let (taken, refused) = if code.state == State::InForce { (plain, meant) } else { (meant, plain) };
            assert_eq!(taken.unwrap_or_else(|error| panic!("{form}: {error}")), right);
            assert!(refused.is_err(), "{form}");
        }
    }
}

#[test]
fn every_definition_of_a_server_can_be_written() {
    for server in SERVERS {
        for meaning in server.meanings {
            let sub = if meaning.sub > 0 { format!(".{}", meaning.sub) } else { String::new() };
            let by_number = expand(tokens(&format!("{} {}{sub}", server.id, meaning.code)));
            let by_name = expand(tokens(&format!("{} {}", server.id.replace('-', "_"), meaning.name)));
            assert_eq!(by_number.unwrap().to_string(), by_name.unwrap().to_string());
        }
    }
}

/// Whatever tokens come in, an answer comes out: all sequences of some tokens that mean something.
#[test]
fn no_tokens_make_it_panic() {
    let some = [
        "404",
        "401.3",
        "x",
        "NotFound",
        "unassigned",
        "nginx",
        "-",
        ".",
        "=",
        "crate",
        ",",
        "\"a\"",
        "'b'",
        "1xx",
        "@",
        "_",
    ];
    let mut all: Vec<TokenTree> = some.iter().flat_map(|text| tokens(text)).collect();
    all.push(Group::new(Delimiter::Brace, TokenStream::new()).into());
    for one in &all {
        for two in &all {
            for three in &all {
                let _: Result<_, _> = expand([one, two, three].into_iter().cloned().collect());
            }
        }
    }
}
