//! The HTML and CSS of the site, by the checker of the W3C, and the sizes of what a visitor loads.

use std::io::Write;
use std::process::{Command, Stdio};

use super::made::{built_in, hostile, site, written};
use super::tools::{has, packages, printed};

#[test]
#[ignore = "starts a checker: run by `cargo xtask prove`"]
fn vnu_finds_no_error_on_any_page() {
    if !has("java") || !has("vnu-jar") {
        return;
    }
    let folders = [written("checked", &built_in()), written("checked-hostile", &hostile())];
    // One run for all pages: the program takes longer to start than to read a hundred of them.
    let mut vnu = Command::new("java");
    vnu.arg("-jar").arg(packages().join("vnu-jar/build/dist/vnu.jar"));
    vnu.args(["--also-check-css", "--skip-non-html", "--errors-only", "--format", "gnu"]).args(folders);
    printed(&mut vnu, "");
}

/// How many bytes a text takes on its way.
fn gzipped(text: &str) -> usize {
    let mut gzip = Command::new("gzip").arg("-9c").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("gzip");
    let mut pipe = gzip.stdin.take().expect("a pipe");
    let text = text.to_owned();
    let writer = std::thread::spawn(move || pipe.write_all(text.as_bytes()));
    let bytes = gzip.wait_with_output().expect("gzip ends").stdout.len();
    writer.join().expect("a thread").expect("gzip reads");
    bytes
}

#[test]
fn the_start_page_and_its_search_are_light() {
    let files = site(&built_in());
    let size = |path: &str| files.iter().find(|file| file.path == path).map_or(0, |file| gzipped(&file.text));
    let [start, search, page, style] = ["index.html", "search.js", "site.js", "style.css"].map(size);
    println!("gzipped: start page {start}, search {search}, box {page}, style {style}");
    assert!(start + search + page + style <= 120_000, "{start} + {search} + {page} + {style} bytes");
}
