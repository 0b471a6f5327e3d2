//! Wrong uses, as the compiler shows them.

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn each_wrong_use_has_its_message() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
