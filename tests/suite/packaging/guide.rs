//! The guide in the documentation of `status-core`, followed word for word.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

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
    /// The service that runs in the background, and the port that it has in place of the guide's.
    service: Option<Child>,
    port: String,
    /// What services said that were ended.
    log: String,
    commands: usize,
    files: usize,
}

impl Reader {
    /// Types a command, and compares what it says with the lines below it.
    fn types(&mut self, command: &str, expected: &[&str]) {
        self.commands += 1;
        match command {
            "kill %1" => return self.ends(),
            "cargo run &" => return self.serves(),
            _ => {}
        }
        if let Some(folder) = command.strip_prefix("cd ") {
            self.folder.push(folder);
            // The versions that this workspace was tested with.
            fs::write(self.folder.join("Cargo.lock"), read("tests/consumers/Cargo.lock")).expect("a lock file");
            return;
        }
        let command = self.with_port(command);
        let mut words: Vec<String> = command.split(' ').map(str::to_owned).collect();
        if command.starts_with("cargo add") {
            words.push("--offline".to_owned());
            // These crates are not published: they are taken from here.
            let crates = [("status-core", "status-core"), ("status-codegen", "codegen")];
            if let Some((_, folder)) = crates.iter().find(|(name, _)| words.iter().any(|word| word == name)) {
                words.extend(["--path".to_owned(), root().join(folder).display().to_string()]);
            }
        }
        let output = self.command(&words).output().unwrap_or_else(|error| panic!("{command}: {error}"));
        let said =
            [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).replace('\r', "")).concat();
        let fails = expected.iter().any(|line| line.starts_with("error"));
        assert_eq!(output.status.success(), !fails, "{command}: {said}");
        // Points stand for lines that the guide leaves out.
        for lines in expected.split(|line| *line == "...") {
            assert!(said.contains(&lines.join("\n")), "{command} does not say {lines:#?}: {said}");
        }
    }

    fn command(&self, words: &[String]) -> Command {
        let mut command = Command::new(&words[0]);
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide");
        command.args(&words[1..]).current_dir(&self.folder).env("CARGO_TARGET_DIR", target);
        command
    }

    /// Starts the service, and waits until it answers.
    fn serves(&mut self) {
        self.types("cargo build", &[]);
        self.commands -= 1;
        let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide/debug/shop");
        let program = program.with_extension(std::env::consts::EXE_EXTENSION);
        let service = Command::new(program).stderr(Stdio::piped()).spawn().expect("the service starts");
        self.service = Some(service);
        let is_up = || TcpStream::connect(format!("127.0.0.1:{}", self.port)).is_ok();
        let tries = (0..200).take_while(|_| !is_up()).inspect(|_| sleep(Duration::from_millis(50))).count();
        assert!(tries < 200, "the service does not answer");
    }

    /// Ends the service, and keeps what it said.
    fn ends(&mut self) {
        let mut service = self.service.take().expect("it runs");
        service.kill().expect("it can be ended");
        let output = service.wait_with_output().expect("it has ended");
        self.log += &String::from_utf8_lossy(&output.stderr);
    }

    fn with_port(&self, text: &str) -> String {
        text.replace("127.0.0.1:3000", &format!("127.0.0.1:{}", self.port))
    }

    /// Writes a file, whose name stands in the first line.
    fn writes(&mut self, lines: &[&str]) {
        let Some(name) = lines[0].strip_prefix("# ").or_else(|| lines[0].strip_prefix("// ")) else { return };
        self.files += 1;
        let text = self.with_port(&(lines[1..].join("\n") + "\n"));
        if let Some(name) = name.strip_suffix(", at the end") {
            let file = OpenOptions::new().append(true).open(self.folder.join(name));
            write!(file.expect("the file is there"), "\n{text}").expect("the row is added");
            return;
        }
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("the folder");
        fs::write(path, text).expect("the file is written");
    }
}

/// Whatever happens, no service goes on.
impl Drop for Reader {
    fn drop(&mut self) {
        if let Some(service) = &mut self.service {
            _ = service.kill();
        }
    }
}

/// A port that nobody has.
fn free_port() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.local_addr().expect("its number").port().to_string()
}

#[test]
#[ignore = "starts compilers: run by `cargo xtask prove`"]
fn the_guide_can_be_followed() {
    let text = read("status-core/src/guide.md");
    // Cargo takes a package below this workspace for a member of it.
    let place = std::env::temp_dir().join(format!("status-guide-{}", std::process::id()));
    fs::create_dir_all(&place).expect("a folder");
    let folder = place.clone();
    let mut reader = Reader { folder, service: None, port: free_port(), log: String::new(), commands: 0, files: 0 };
    for block in blocks(&text) {
        match block.language {
            "console" => {
                // Each command with the lines that follow it.
                for lines in block.lines.chunk_by(|_, next| !next.starts_with("$ ")) {
                    reader.types(lines[0].trim_start_matches("$ "), &lines[1..]);
                }
            }
            "text" => {
                let lines = block.lines.join("\n");
                assert!(reader.log.contains(&lines), "the log does not say {lines}: {}", reader.log);
            }
            _ => reader.writes(&block.lines),
        }
    }
    assert_eq!((reader.commands, reader.files), (15, 12));
    // What the guide describes in words.
    let change = |name: &str, from: &str, to: &str| {
        let path = reader.folder.join(name);
        let program = fs::read_to_string(&path).expect("the program");
        assert!(program.contains(from), "{name} has no {from}");
        fs::write(&path, program.replace(from, to)).expect("the program is changed");
    };
    let arm = "        Err(error) =>";
    let new = "        Ok(ShopProblem::CartChanged(_)) => \"Load the cart again.\".into(),\n";
    change("src/client.rs", arm, &format!("{new}{arm}"));
    let by_macro = "status_core::statuses!(\"errors.toml\", axum, report = crate::log);";
    change("src/main.rs", by_macro, "include!(concat!(env!(\"OUT_DIR\"), \"/errors.rs\"));");
    reader.types("cargo check", &[]);
    fs::remove_dir_all(place).expect("the folder is removed");
}
