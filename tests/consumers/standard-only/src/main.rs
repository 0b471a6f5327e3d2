//! Without the features `servers` and `reasons` the catalogue is what the standard says, and all else works as before.

use status_core::{
    Known, Server, Status, StatusCode, SubStatusCode, definitions, explain, find_reasons, lookup, meanings, reasons,
    status,
};

/// Codes that macros check are those of servers too.
const DENIED: SubStatusCode = status!(iis 401.3);

fn main() {
    assert_eq!(definitions().len(), Status::ALL.len());
    for status in Status::ALL {
        let code = status.status_code();
        let definition = status.definition();
        assert_eq!((definition.code(), definition.server()), (SubStatusCode::from(code), None));
        assert!(code.definition().is_some_and(|found| std::ptr::eq(found, definition)));
        assert_eq!(meanings(code), [*definition]);
        assert_eq!(lookup(None, code), Some(definition));
        assert!(!definition.references().is_empty(), "{code} has no sources");
        for related in definition.see_also() {
            assert!(StatusCode::definition(&related.code()).is_some(), "{code} leads to {related}");
        }
    }
    for code in 100..=999 {
        let code = StatusCode::from_u16(code).expect("it is a code");
        let definition = explain(Some(Server::NGINX), code).definition();
        assert_eq!((definition.code(), definition.server()), (code.counts_as().into(), None));
    }
    assert_eq!(explain(Some(Server::IIS), DENIED).definition().name(), "Unauthorized");
    assert_eq!("iis".parse(), Ok(Server::IIS));
    assert!(reasons().is_empty() && find_reasons(None, "UF").next().is_none());
}
