//! Wrong uses, as the compiler shows them.

use std::fs;
use std::path::Path;

/// The datasets lie where `statuses!` looks for them: in the package that the compiler is given.
fn copy_datasets() {
    let package = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../tests/trybuild/status-macros");
    fs::create_dir_all(&package).expect("a folder for the datasets");
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    for path in fs::read_dir(ours).expect("the wrong uses").map(|entry| entry.expect("a file").path()) {
        if path.extension().is_some_and(|extension| extension == "toml") {
            fs::copy(&path, package.join(path.file_name().expect("a file has a name"))).expect("a copy");
        }
    }
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn each_wrong_use_has_its_message() {
    copy_datasets();
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
