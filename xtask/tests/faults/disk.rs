//! There is no room.

use super::*;

/// Copies a workspace to a disk of its own with little room, generates there, and copies what is left of it elsewhere.
const ON_A_SMALL_DISK: &str = r#"
mount -t tmpfs -o size=64m tmpfs "$disk" && cp -r "$from/." "$disk" || exit 99
mount -o "remount,size=$(($(du -sk "$disk" | cut -f 1) + $room))k" "$disk" || exit 99
CARGO_MANIFEST_DIR="$disk/xtask" "$xtask" generate
code=$?
cp -r "$disk/." "$left"
exit $code
"#;

/// The disk is a tmpfs in a mount namespace of its own, which ends with the run.
fn on_a_small_disk(from: &Path, left: &Path, room: u32) -> (i32, String) {
    let disk = tempfile::tempdir().unwrap();
    let mut command = Command::new("unshare");
    command.args(["--mount", "--map-root-user", "sh", "-c", ON_A_SMALL_DISK]).env("room", room.to_string());
    command.env("xtask", env!("CARGO_BIN_EXE_xtask")).env("disk", disk.path()).env("from", from).env("left", left);
    run(&mut command)
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_full_disk_changes_nothing() {
    let [old, new] = State::old_and_new();
    let folder = old.before(&new);
    let probe = tempfile::tempdir().unwrap();
    let (code, error) = on_a_small_disk(folder.path(), probe.path(), 10_000);
    if code == 99 || error.starts_with("unshare: ") {
        let required = std::env::var_os("STATUS_REQUIRE").is_some_and(|wanted| wanted == "all");
        assert!(!required, "no file system may be mounted here ({})", error.trim());
        println!("skipped: no file system may be mounted here ({})", error.trim());
        return;
    }
    assert_eq!((code, error.as_str()), (0, ""), "there was room");
    same(&tree(probe.path()), &new.tree);

    for room in [0, 4, 60, 150] {
        let left = tempfile::tempdir().unwrap();
        let (code, error) = on_a_small_disk(folder.path(), left.path(), room);
        assert_eq!(code, 1, "{room} KiB: {error}");
        assert!(error.starts_with("error: cannot write "), "{error}");
        assert!(error.contains(": No space left on device"), "{error}");
        same(&tree(left.path()), &old.tree);
        repairs(left.path(), &new);
    }
}

/// The limit is the shell's, in blocks of 512 bytes: README.md is below it, the page of the catalogue above.
#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_file_that_may_not_grow_so_large_changes_nothing() {
    let [old, new] = State::old_and_new();
    let folder = old.before(&new);
    let root = folder.path();
    let mut shell = Command::new("sh");
    shell.args(["-c", "trap '' XFSZ; ulimit -f 10; exec \"$0\" generate", env!("CARGO_BIN_EXE_xtask")]);
    fails(shell.env("CARGO_MANIFEST_DIR", root.join("xtask")), &["cannot write ", ": File too large"]);
    same(&tree(root), &old.tree);
    repairs(root, &new);
}

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_report_that_cannot_be_printed_is_an_error_after_the_work() {
    let [old, new] = State::old_and_new();
    let folder = old.before(&new);
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let said = ["cannot print the report: No space left on device"];
    fails(generate(folder.path()).stdout(full), &said);
    same(&tree(folder.path()), &new.tree);
}
