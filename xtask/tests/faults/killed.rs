//! The run is killed.

use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use super::*;

const KILLS: u32 = 100;

#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_killed_run_leaves_whole_files_and_the_next_one_repairs_all() {
    let [old, new] = State::old_and_new();
    let folder = old.before(&new);
    let root = folder.path();

    let start = Instant::now();
    let mut whole = generate(root).spawn().unwrap();
    wait_for_a_change(root, &old, &mut whole);
    let change = Instant::now();
    assert!(whole.wait().unwrap().success());
    let (duration, writing) = (start.elapsed(), change.elapsed());

    let (mut from, mut to) = (&new, &old);
    let mut while_writing = 0;
    for kill in 0..KILLS {
        fs::write(root.join(DATASET), &to.dataset).unwrap();
        let mut killed = generate(root).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // In both directions, half of the kills are spread over the whole run, half over its last part, which writes.
        if kill % 4 < 2 {
            thread::sleep(duration * kill / KILLS);
        } else {
            wait_for_a_change(root, from, &mut killed);
            thread::sleep(writing * kill / KILLS);
        }
        killed.kill().unwrap();
        killed.wait().unwrap();

        let found = tree(root);
        is_whole(&found, from, to, kill);
        assert_eq!(fs::read_to_string(root.join(DATASET)).unwrap(), to.dataset);
        while_writing += usize::from(found != from.tree && found != to.tree);
        assert_eq!(run(&mut generate(root)), (0, String::new()));
        same(&tree(root), &to.tree);
        if kill % 10 < 2 {
            assert_eq!(run(generate(root).arg("--check")), (0, String::new()));
        }
        (from, to) = (to, from);
    }
    println!(
        "{while_writing} of {KILLS} kills came while it wrote; a run takes {duration:?}, of which {writing:?} to write"
    );
    assert!(while_writing > 10, "only {while_writing} kills came while it wrote");
}

/// Waits until something stands in the root that did not stand there before, or until the run is over.
fn wait_for_a_change(root: &Path, from: &State, run: &mut Child) {
    let files = from.tree.keys().filter(|path| !path.contains('/')).count();
    let is_same = || {
        let entries = fs::read_dir(root).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file());
        entries.count() == files && fs::read(root.join("README.md")).unwrap() == from.tree["README.md"]
    };
    while run.try_wait().unwrap().is_none() && is_same() {
        thread::sleep(Duration::from_micros(50));
    }
}

/// Each file is as it was or as it is to be; beside them only what the next run knows as left over.
#[track_caller]
fn is_whole(found: &Tree, from: &State, to: &State, kill: u32) {
    for (path, text) in found.iter().filter(|(path, _)| !path.contains(".generate-")) {
        let known = from.tree.get(path) == Some(text) || to.tree.get(path) == Some(text);
        assert!(known, "kill {kill}: {path} is neither old nor new");
    }
    for path in from.tree.keys().filter(|path| to.tree.contains_key(*path)) {
        assert!(found.contains_key(path), "kill {kill}: {path} is gone");
    }
}
