//! What a small dataset is turned into: one snapshot for each output.

use std::path::Path;

use status_codegen::{Catalogue, Context, File, OUTPUTS, Output, internal, parse};

/// The dataset of diagnostics.rs, and rows with what it lacks.
const DATASET: &str = concat!(
    include_str!("base.toml"),
    "\n",
    include_str!("reasons.toml"),
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

[[problem]]
name = "DateNotAcceptable"
type = "https://iana.org/assignments/http-problem-types#date"
status = "404"
title = "Date Not Acceptable"
summary = "The clocks differ."
members = [{ name = "clocks", type = "object", about = "Each with `time`.", list = true, optional = true }]
retry = [{ kind = "changed-request", level = "may", rfc = 9458, section = "6.5.2" }]
references = [{ rfc = 9458, section = "6.5.2" }]
"#
);

fn small(dataset: &str) -> Catalogue {
    parse("small.toml", dataset).expect("the dataset is right")
}

/// Every file that can be made of a dataset that stands by itself, under the name of its output.
fn files(catalogue: &Catalogue) -> Vec<File> {
    let context = Context::new("small.toml").with_generator("`cargo xtask generate`");
    let put = |name: &str, made: Vec<File>| -> Vec<File> {
        made.into_iter().map(|file| File::new(&format!("{name}/{}", file.path), file.text)).collect()
    };
    let standard = catalogue.standalone().expect("it stands by itself");
    let public = OUTPUTS.iter().map(|output| put(output.name(), output.generate(catalogue, &context).unwrap()));
    let internal = internal::OUTPUTS.iter();
    let internal = internal.map(|output| put(output.name(), output.generate(standard, &context).unwrap()));
    public.chain(internal).flatten().collect()
}

fn is_a(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|its| its == extension)
}

/// Outputs that the dataset does not change: those that are committed show them as they are.
fn is_the_same_for_each(path: &str) -> bool {
    let is_of_package = path.starts_with("typescript/") || path.starts_with("python/");
    let is_made = ["/data/", "/_data/", "codes.", "servers.", "problems."].iter().any(|part| path.contains(part));
    is_of_package && (!is_made || path.ends_with("_data/__init__.py"))
        || is_template_of_go_or_java(path)
        || path.starts_with("field-tables/")
        || path.ends_with(".schema.json")
        || ["core/digits.rs", "core/words.rs", "wire/205.http"].contains(&path)
}

/// One page of each kind is enough to see what a site is like.
const SHOWN_OF_SITE: &[&str] = &[
    "site/404.html",
    "site/class/5xx.html",
    "site/code/401.3.html",
    "site/code/401.html",
    "site/code/401.json",
    "site/code/499.html",
    "site/codes.html",
    "site/compare/redirects.html",
    "site/index.html",
    "site/problem/date-not-acceptable.html",
    "site/problem/date-not-acceptable.json",
    "site/problems.html",
    "site/reason/nginx.html",
    "site/reason/nginx/client-gave-up.html",
    "site/reasons.html",
    "site/rfc/9110.html",
    "site/rfcs.html",
    "site/server/iis.html",
    "site/servers.html",
    "site/unknown.html",
];

fn is_left_out_of_site(path: &str) -> bool {
    path.starts_with("site/") && !SHOWN_OF_SITE.contains(&path)
}

/// Their files with data have names of their own.
fn is_template_of_go_or_java(path: &str) -> bool {
    let folders = ["codegen/templates/go/", "codegen/templates/java/"];
    let path = path
        .strip_prefix("go/")
        .map(|path| (folders[0], path))
        .or(path.strip_prefix("java/").map(|path| (folders[1], path)));
    path.is_some_and(|(folder, path)| {
        let path = path.replace("/statuscore/", "/packagename/");
        Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder).join(path).exists()
    })
}

/// The snapshot of an output is named after its path; lines that end with CR and LF show it.
fn check(File { path, text, .. }: File) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_snapshot_path("snapshots/outputs");
    // A release is no change of an output.
    let text = text.replace('\r', "<CR>").replace(env!("CARGO_PKG_VERSION"), "<VERSION>");
    settings.bind(|| insta::assert_snapshot!(path, text));
}

/// Whatever a comment makes of the name of the dataset.
#[test]
fn every_file_with_comments_says_what_it_was_made_of() {
    let (catalogue, context) = (small(DATASET), Context::new("a--b>*/c---d.toml"));
    let mut seen = 0;
    for output in OUTPUTS {
        for File { path, text, .. } in output.generate(&catalogue, &context).expect("it is made") {
            let has_comments = [".html", ".py", ".ts", ".go", ".java", ".sql", ".css", ".rs", ".md"];
            if has_comments.iter().any(|extension| path.ends_with(extension)) {
                assert!(context.is_notice_in(&text), "{path}: {}", text.get(..200).unwrap_or(&text));
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
    assert!(!Context::new("a.toml").is_notice_in("// @generated by status-codegen from b.toml. Do not edit."));
}

#[test]
fn each_output_is_as_it_was() {
    let mut files = files(&small(DATASET));
    files.retain(|file| !is_the_same_for_each(&file.path) && !is_left_out_of_site(&file.path));
    for shown in SHOWN_OF_SITE {
        assert!(files.iter().any(|file| file.path == *shown), "{shown} is made");
    }
    let mut expected: Vec<_> = files.iter().map(|file| format!("{}.snap", file.path.replace('/', "__"))).collect();
    files.into_iter().for_each(check);
    // Only now, as the check may have written new ones. What is not accepted yet is called `*.snap.new`.
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/snapshots/outputs");
    let found = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut found: Vec<_> = found.filter(|name| is_a(name, "snap")).collect();
    expected.sort();
    found.sort();
    assert_eq!(found, expected, "a snapshot of an output that is no longer made has to be removed");
}

#[test]
fn paths_are_unique_and_stay_where_they_are_put() {
    let paths: Vec<String> = files(&small(DATASET)).into_iter().map(|file| file.path).collect();
    let mut unique = paths.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), paths.len(), "each once");
    for path in paths {
        assert!(!path.starts_with('/') && !path.contains("..") && !path.contains('\\'), "{path}");
    }
}

#[test]
fn outputs_have_names_and_are_found_by_them() {
    for output in OUTPUTS {
        let is_fit =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '-' | '.');
        assert!(output.name().chars().all(is_fit), "{output:?}");
        assert!(!output.about().is_empty() && !output.about().ends_with('.'), "{output:?}");
        assert_eq!(Output::named(output.name()).map(Output::about), Some(output.about()));
    }
    assert!(Output::named("yaml").is_none());
}

#[test]
fn a_list_of_several_definitions_is_written_once() {
    let table = |file: &&File| file.path.ends_with("definitions/servers/see_also.rs");
    let row = |code, see_also| {
        format!(
            "[[status]]\ncode = {code}\nserver = \"nginx\"\nname = \"N{code}\"\nsummary = \"It is.\"\nsee_also = {see_also}\n"
        )
    };
    let rows = [row(495, "['301', '404', '104']"), row(496, "['301', '404', '104']"), row(497, "['404', '104']")];
    let files = files(&small(&format!("{DATASET}\n{}", rows.concat())));
    let list = &files.iter().find(table).expect("a file for it").text;
    let entries: String = list.split_whitespace().collect();
    assert_eq!(entries.matches("code(301,0),code(404,0),code(104,0),").count(), 1, "{list}");
    let calls = |part: &str| files.iter().map(|file| file.text.matches(part).count()).sum::<usize>();
    let place =
        (0..10).find(|place| calls(&format!("with_see_also_at({place}, 3)")) == 2).expect("two rows have the same");
    assert_eq!(calls(&format!("with_see_also_at({}, 2)", place + 1)), 1, "a part of it is not written again");
}

#[test]
fn every_file_says_that_it_is_generated() {
    for File { path, text, .. } in files(&small(DATASET)) {
        // Data and responses have no place for a comment; .gitattributes marks them.
        if ["rs", "md", "ts", "py", "toml"].iter().any(|extension| is_a(&path, extension)) {
            let first = text.lines().next().unwrap_or_default();
            assert!(first.contains("@generated by `cargo xtask generate` from small.toml"), "{path}: {first}");
            assert!(!text.contains('\r'), "{path} has a CR");
        }
    }
}

#[test]
fn rust_is_valid() {
    for File { path, text, .. } in files(&small(DATASET)) {
        assert!(!is_a(&path, "rs") || syn::parse_file(&text).is_ok(), "{path} is no Rust");
    }
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let mut rows: Vec<&str> = DATASET.split_inclusive("\n\n").collect();
    let head = rows.iter().position(|row| row.starts_with("[[class]]")).expect("there are classes");
    rows[head..].reverse();
    let reversed = rows.join("\n\n");
    assert_eq!(files(&small(&reversed)), files(&small(DATASET)));
}
