//! What a person is shown, word for word, and the small accessors that every caller uses.

use std::borrow::Borrow;

use status_core::{
    Class, Hit, Hits, Known, Precision, Reference, Server, Status, StatusCode, SubStatusCode, definitions, explain,
    search,
};
use status_tests::check;

use crate::{all_codes, code, standard};

#[test]
fn an_explanation_says_how_far_it_had_to_fall_back() {
    let iis = Some(Server::IIS);
    for (server, number, sub, word, first_line) in [
        (iis, 401, 3, "exact", ""),
        (iis, 499, 0, "publisher", "Internet Information Services has no definition of 499 here; this one is "),
        (Some(Server::NGINX), 410, 0, "publisher", "nginx has no definition of 410 here; this one is the standard's."),
        (None, 530, 0, "publisher", "530 is not in the standard; this definition is Cloudflare's."),
        (None, 404, 77, "code", "No publisher defines 404.77; this is what 404 means."),
        (None, 442, 0, "class", "442 is not assigned: it counts as 400, the first of its class."),
        (None, 799, 0, "out-of-range", "799 has no class: it counts as 500."),
    ] {
        let explanation = explain(server, SubStatusCode::new(code(number), sub));
        let (fallback, shown) = (explanation.fallback().to_string(), explanation.to_string());
        assert_eq!(explanation.precision().word(), word);
        assert!(fallback.starts_with(first_line), "{fallback}");
        assert_eq!(fallback.is_empty(), explanation.precision() == Precision::Exact);
        // Then comes the definition.
        let rest = shown.strip_prefix(&fallback).expect("the fallback comes first").trim_start();
        let definition = explanation.definition();
        assert!(rest.starts_with(&definition.code().to_string()), "{shown}");
        assert!(rest.contains(definition.summary()), "{shown}");
    }
}

#[test]
fn an_explanation_is_a_page() {
    let denied = SubStatusCode::new(StatusCode::UNAUTHORIZED, 3);
    assert_eq!(
        explain(Some(Server::IIS), denied).to_string(),
        "401.3 Unauthorized due to ACL on resource (Internet Information Services): NTFS permissions deny the user access \
         to the file, to a folder above it, or to another file needed to serve it.\n\
         Causes:\n\
         - The account lacks NTFS rights to the file, its folder or something else that the application loads\n\
         - IUSR lacks access to the inetsrv directory of Windows\n\
         - The policy Bypass traverse checking does not include the account\n\
         What to do:\n\
         - Use Process Monitor to find the file and the account behind ACCESS DENIED\n\
         - Give the account the NTFS rights that it needs"
    );
    // Neither a phrase nor causes nor remedies.
    assert_eq!(explain(None, code(306)).to_string(), "306: No longer used; the number stays reserved.");
}

#[test]
fn a_class_is_shown_by_its_title_and_fills_a_column() {
    let titles: Vec<_> = Class::ALL.iter().map(|class| format!("{class:>13}")).collect();
    assert_eq!(titles, ["Informational", "   Successful", "  Redirection", " Client Error", " Server Error"]);
}

#[test]
fn a_server_is_shown_by_its_id_and_an_unknown_one_gets_the_list() {
    assert_eq!(format!("{:>6}|{:?}", Server::NGINX, Server::NGINX), " nginx|Server(\"nginx\")");
    assert_eq!((Server::IIS.to_string().as_str(), Server::IIS.name()), ("iis", "Internet Information Services"));
    for server in Server::ALL {
        assert_eq!(server.to_string().parse(), Ok(*server));
    }
    let ids = Server::ALL.iter().map(|server| format!("`{}`", server.id())).collect::<Vec<_>>().join(", ");
    let error = "iss".parse::<Server>().expect_err("it is none").to_string();
    assert_eq!(error, format!("unknown server: it takes one of {ids}"));
}

#[test]
fn two_redirects_of_the_standard_are_permanent() {
    let permanent = standard().filter(|code| code.redirect().is_some_and(|redirect| redirect.is_permanent()));
    assert!(permanent.eq([301, 308].map(code)));
}

#[test]
fn a_reference_has_an_address_unless_it_is_a_page_without_one() {
    let mut without = 0;
    check(|findings| {
        for definition in definitions() {
            for reference in definition.references() {
                let shown = reference.url().map(|url| url.to_string());
                let is_page = matches!(reference, Reference::Page { .. });
                findings.equal(definition.code(), shown.is_some() || is_page, true);
                findings.equal(
                    definition.code(),
                    shown.as_ref().is_none_or(|url| url.starts_with("https://") || url.starts_with("http://")),
                    true,
                );
                without += usize::from(shown.is_none());
            }
        }
    });
    // The built-in ones all have one, which a team's need not.
    assert_eq!(without, 0);
    let book = Reference::Page { title: "A book", url: None };
    assert_eq!((book.url(), book.to_string()), (None, "A book".to_owned()));
}

#[test]
fn hits_are_counted_and_gone_over() {
    fn codes<H: Borrow<Hit>>(hits: impl ExactSizeIterator<Item = H>) -> Vec<SubStatusCode> {
        let len = hits.len();
        let codes: Vec<_> = hits.map(|hit| hit.borrow().definition().code()).collect();
        assert_eq!(codes.len(), len, "the iterator knows how many are left");
        codes
    }
    for words in ["", "xyzzy", "teapot", "not found", "the server request"] {
        let hits = search(words);
        let found = codes(hits.iter());
        assert_eq!((found.len(), found.is_empty()), (hits.len(), hits.is_empty()), "{words}");
        assert_eq!(found, codes((&hits).into_iter()), "{words}");
        assert_eq!(found, codes(hits.into_iter()), "{words}");
    }
    assert_eq!(search("").len(), 0);
    assert_eq!(search("the server request").len(), Hits::MOST);
}

#[test]
fn a_status_is_shown_as_its_code() {
    for status in Status::ALL {
        assert_eq!(status.to_string(), StatusCode::from(*status).to_string());
    }
    assert_eq!(Status::NotFound.to_string(), "404 Not Found");
}

#[test]
fn codes_without_a_phrase_are_shown_as_the_http_crate_does() {
    for code in all_codes().filter(|code| code.canonical_reason().is_none()) {
        assert_eq!(code.to_string(), format!("{} <unknown status code>", code.as_u16()));
    }
    assert_eq!(StatusCode::default(), StatusCode::OK);
}
