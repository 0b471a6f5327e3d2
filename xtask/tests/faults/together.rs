//! Two runs at once.

use std::thread;
use std::time::Duration;

use super::*;

/// They take turns, so both succeed: one changes all, the other finds nothing left to do.
#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn two_runs_at_once_take_turns() {
    let [old, new] = State::old_and_new();
    let folder = old.before(&new);
    let root = folder.path();
    let (mut from, mut to) = (&old, &new);
    for _ in 0..10 {
        let runs = [generate(root).spawn().unwrap(), generate(root).spawn().unwrap()];
        let reports = runs.map(|run| {
            let Output { status, stdout, stderr } = run.wait_with_output().unwrap();
            assert_eq!((status.code(), String::from_utf8(stderr).unwrap().as_str()), (Some(0), ""));
            String::from_utf8(stdout).unwrap()
        });
        same(&tree(root), &to.tree);
        let idle = reports.iter().filter(|report| report.contains(", 0 changed, ")).count();
        assert_eq!(idle, 1, "{reports:?}");
        (from, to) = (to, from);
        fs::write(root.join(DATASET), &to.dataset).unwrap();
    }
    assert_ne!(from.dataset, to.dataset);
}

/// A run that had read the dataset before its turn would put back what an edit has made stale.
#[test]
#[ignore = "kills programs and fills disks: run by `cargo xtask prove`"]
fn a_run_that_waits_reads_the_dataset_when_its_turn_comes() {
    let [old, new] = State::old_and_new();
    let folder = old.before(&old);
    let root = folder.path();
    let turn = fs::File::open(root.join(DATASET)).unwrap();
    turn.lock().unwrap();
    let run = generate(root).spawn().unwrap();
    thread::sleep(Duration::from_millis(300));
    fs::write(root.join(DATASET), &new.dataset).unwrap();
    turn.unlock().unwrap();
    assert!(run.wait_with_output().unwrap().status.success());
    same(&tree(root), &new.tree);
}
