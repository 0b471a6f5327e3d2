//! Changing the import is the whole migration: the same source compiles with either type, and says the same.

mod with_http {
    use http::StatusCode;
    use http::status::InvalidStatusCode;

    include!("http_migration/program.rs");
}

mod with_status_core {
    use status_core::{InvalidStatusCode, StatusCode};

    include!("http_migration/program.rs");
}

#[test]
fn the_same_program_compiles_and_says_the_same_with_either_type() {
    let (theirs, ours) = (with_http::report(), with_status_core::report());
    assert!(ours.len() > 50, "{}", ours.len());
    for (ours, theirs) in ours.iter().zip(&theirs) {
        assert_eq!(ours, theirs);
    }
    assert_eq!(ours.len(), theirs.len());
}
