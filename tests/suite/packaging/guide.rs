//! The guide in the documentation of `status-core`, followed word for word.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use status_tests::{read, root};

/// A block of the guide: what stands behind its fence, and its lines.
struct Block<'a> {
    language: &'a str,
    lines: Vec<&'a str>,
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut is_open = false;
    for line in text.lines() {
        match line.strip_prefix("```") {
            Some(_) if is_open => is_open = false,
            Some(language) => {
                is_open = true;
                blocks.push(Block { language, lines: Vec::new() });
            }
            None if is_open => blocks.last_mut().expect("a block is open").lines.push(line),
            None => {}
        }
    }
    blocks
}

/// Somebody who follows the guide.
struct Reader {
    folder: PathBuf,
    commands: usize,
    files: usize,
}

impl Reader {
    /// Types a command, and compares what it says with the lines below it.
    fn types(&mut self, command: &str, expected: &[&str]) {
        self.commands += 1;
        if let Some(folder) = command.strip_prefix("cd ") {
            self.folder.push(folder);
            // The versions that this workspace was tested with.
            fs::write(self.folder.join("Cargo.lock"), read("Cargo.lock")).expect("a lock file");
            return;
        }
        let mut words: Vec<String> = command.split(' ').map(str::to_owned).collect();
        if command.starts_with("cargo add") {
            words.push("--offline".to_owned());
            // These crates are not published: they are taken from here.
            let crates = [("status-core", "status-core"), ("status-codegen", "codegen")];
            if let Some((_, folder)) = crates.iter().find(|(name, _)| words.iter().any(|word| word == name)) {
                words.extend(["--path".to_owned(), root().join(folder).display().to_string()]);
            }
        }
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide");
        let output = Command::new(&words[0])
            .args(&words[1..])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", target)
            .output()
            .unwrap_or_else(|error| panic!("{command}: {error}"));
        let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        let fails = expected.iter().any(|line| line.starts_with("error"));
        assert_eq!(output.status.success(), !fails, "{command}: {said}");
        assert!(said.contains(&expected.join("\n")), "{command} does not say {expected:#?}: {said}");
    }

    /// Writes a file, whose name stands in the first line.
    fn writes(&mut self, lines: &[&str]) {
        let Some(name) = lines[0].strip_prefix("# ").or_else(|| lines[0].strip_prefix("// ")) else { return };
        self.files += 1;
        let text = lines[1..].join("\n") + "\n";
        match name.strip_suffix(", at the end") {
            Some(name) => {
                let file = OpenOptions::new().append(true).open(self.folder.join(name));
                write!(file.expect("the file is there"), "\n{text}").expect("the row is added");
            }
            None => fs::write(self.folder.join(name), text).expect("the file is written"),
        }
    }
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn the_guide_can_be_followed() {
    let text = read("status-core/src/guide.md");
    // Cargo takes a package below this workspace for a member of it.
    let place = std::env::temp_dir().join(format!("status-guide-{}", std::process::id()));
    fs::create_dir_all(&place).expect("a folder");
    let mut reader = Reader { folder: place.clone(), commands: 0, files: 0 };
    for block in blocks(&text) {
        if block.language == "console" {
            // Each command with the lines that follow it.
            for lines in block.lines.chunk_by(|_, next| !next.starts_with("$ ")) {
                reader.types(lines[0].trim_start_matches("$ "), &lines[1..]);
            }
        } else {
            reader.writes(&block.lines);
        }
    }
    assert_eq!((reader.commands, reader.files), (8, 6));
    // What the guide describes in words.
    let main = reader.folder.join("src/main.rs");
    let program = fs::read_to_string(&main).expect("the program");
    let program = program
        .replace("status_core::statuses!(\"errors.toml\");", "include!(concat!(env!(\"OUT_DIR\"), \"/errors.rs\"));")
        .replace("Shop::SoldOut => \"/search\",", "Shop::SoldOut | Shop::PriceChanged => \"/search\",");
    fs::write(&main, format!("#[allow(dead_code)]\nmod error;\n#[allow(dead_code)]\nmod log;\n{program}"))
        .expect("the program is changed");
    reader.types("cargo run", &["409.3 leads to /search"]);
    fs::remove_dir_all(place).expect("the folder is removed");
}
