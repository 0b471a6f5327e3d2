//! What a small dataset is turned into: one snapshot for each output.

use std::path::Path;

use status_codegen::{Artifact, Body, generate, parse};

/// The dataset of diagnostics.rs, and rows with what it lacks.
const DATASET: &str = concat!(
    include_str!("base.toml"),
    r#"
[[status]]
code = 104
name = "UploadResumptionSupported"
phrase = "Upload Resumption Supported"
summary = "The upload can be resumed."
state = "temporary"
expires = 2026-11-13
content = "forbidden"
headers = [{ name = "Upload-Offset", level = "may", when = "it reports * progress" }]
references = [{ draft = "draft-ietf-httpbis-resumable-upload-05", section = "4" }]

[[status]]
code = 205
name = "ResetContent"
phrase = "Reset Content"
summary = "The form is to be cleared."
content = "empty"

[[status]]
code = 206
name = "PartialContent"
phrase = "Partial Content"
summary = "Part of it."
content = "required"
headers = [{ name = "Content-Range", level = "must", example = "bytes 0-25/260" }]

[[status]]
code = 306
name = "Unused"
summary = "No longer used, since [nobody] knows `why` <script>."
state = "unused"
"#
);

fn outputs() -> Vec<Artifact> {
    generate(&parse("small.toml", DATASET).expect("the dataset is right"))
}

fn is_a(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|its| its == extension)
}

/// What is made of the small dataset as of any other: the committed file is its snapshot.
const SAME_FOR_EVERY_DATASET: [&str; 3] =
    ["status-core/src/generated/digits.rs", "status-core/src/generated/words.rs", "tests/fixtures/wire/205.http"];

/// The snapshot of an output is named after its path; lines that end with CR and LF show it.
fn check(Artifact { path, body }: Artifact) {
    if SAME_FOR_EVERY_DATASET.contains(&path.as_str()) {
        let committed = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(&path)).unwrap();
        assert_eq!(body, Body::File(committed), "{path} depends on the dataset, or `cargo xtask generate` is due");
        return;
    }
    let (name, text) = match body {
        Body::File(text) => (path, text),
        Body::Section { name, text } => (format!("{path} {name}"), text),
    };
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("snapshots/outputs");
    settings.bind(|| insta::assert_snapshot!(name, text.replace('\r', "<CR>")));
}

#[test]
fn each_output_is_as_it_was() {
    let outputs = outputs();
    let snapshots = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots/outputs")).unwrap();
    let snapshots = snapshots.filter(|file| is_a(&file.as_ref().unwrap().path().display().to_string(), "snap")).count();
    let count = outputs.len() - SAME_FOR_EVERY_DATASET.len();
    outputs.into_iter().for_each(check);
    assert_eq!(snapshots, count, "a snapshot of an output that is no longer made has to be removed");
}

#[test]
fn paths_are_unique_and_stay_in_the_workspace() {
    let paths: Vec<String> = outputs()
        .iter()
        .filter(|output| matches!(output.body, Body::File(_)))
        .map(|output| output.path.clone())
        .collect();
    let mut unique = paths.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique, paths, "sorted, and each once");
    for path in paths {
        assert!(!path.starts_with('/') && !path.contains("..") && !path.contains('\\'), "{path}");
        let owned = status_codegen::OWNED_FOLDERS.iter().any(|folder| path.starts_with(&format!("{folder}/")));
        // The one output of its crate, under a name that never changes, so it leaves no orphan.
        assert!(
            owned || path == "macros/src/generated.rs",
            "{path} lies in none of the folders that are cleared of orphans"
        );
    }
}

/// The small dataset has none, and so no file for them.
#[test]
fn a_list_of_several_definitions_is_written_once() {
    let shared = |output: &&Artifact| output.path.ends_with("definitions/shared.rs");
    assert!(!outputs().iter().any(|output| shared(&output)));
    let row = |code| {
        format!(
            "[[status]]\ncode = {code}\nserver = \"nginx\"\nname = \"N{code}\"\nsummary = \"It is.\"\nsee_also = [\"404\", \"301\"]\n"
        )
    };
    let outputs = generate(&parse("small.toml", format!("{DATASET}\n{}{}", row(495), row(496))).expect("it is right"));
    let text = |output: &Artifact| match &output.body {
        Body::File(text) | Body::Section { text, .. } => text.clone(),
    };
    let list = outputs.iter().find(shared).map(text).expect("a file for it");
    assert!(list.contains("const SEE_ALSO_OF_495_NGINX: &[SubStatusCode] = "), "{list}");
    assert_eq!(list.matches("pub(super) const ").count(), 1, "{list}");
    let uses = outputs.iter().map(text).map(|text| text.matches("shared::SEE_ALSO_OF_495_NGINX").count());
    assert_eq!(uses.sum::<usize>(), 2);
}

#[test]
fn every_file_says_that_it_is_generated() {
    for Artifact { path, body } in outputs() {
        // JSON and responses have no place for a comment; .gitattributes marks them.
        let Body::File(text) = body else { continue };
        if is_a(&path, "rs") || is_a(&path, "md") {
            let first = text.lines().next().unwrap_or_default();
            assert!(first.contains("@generated by `cargo xtask generate`"), "{path}: {first}");
            assert!(!text.contains('\r'), "{path} has a CR");
        }
    }
}

#[test]
fn rust_is_valid() {
    for Artifact { path, body } in outputs() {
        if let (true, Body::File(text)) = (is_a(&path, "rs"), body) {
            assert!(syn::parse_file(&text).is_ok(), "{path} is no Rust");
        }
    }
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let mut rows: Vec<&str> = DATASET.split_inclusive("\n\n").collect();
    let head = rows.iter().position(|row| row.starts_with("[[class]]")).expect("there are classes");
    rows[head..].reverse();
    let reversed = rows.join("\n\n");
    let reversed = parse("small.toml", reversed).expect("the dataset is right");
    assert_eq!(generate(&reversed), outputs());
}
