//! `status log --partial` on Spark, as README.md tells it, and what is merged of it.
//!
//! `.ci/engines` installs pyspark, which takes minutes, and asks for this test.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::log_support::{combined, envoy, folder, log};

/// Python with Spark, if it is installed.
fn python() -> Option<PathBuf> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent()?;
    let python = target.join("tools/engines/bin/python3");
    let knows_spark = Command::new(&python).args(["-c", "import pyspark"]).output();
    knows_spark.is_ok_and(|output| output.status.success()).then_some(python)
}

/// The program in Python that README.md shows.
fn recipe() -> String {
    let readme = include_str!("../../../README.md");
    let start = readme.find("```python\nimport os\n\nfrom pyspark").expect("README.md shows it") + "```python\n".len();
    readme[start..].split("```").next().expect("its end").to_owned()
}

/// The groups of an answer, without the places of examples: Spark's partitions have neither names nor numbers.
fn groups(answer: &str) -> Value {
    let mut answer: Value = serde_json::from_str(answer).expect("it is JSON");
    for group in answer["groups"].as_array_mut().expect("a list") {
        group.as_object_mut().expect("an object").remove("examples");
    }
    answer["groups"].take()
}

#[test]
#[ignore = "starts Spark: run by `cargo xtask prove`"]
fn partitions_that_spark_counts_are_added_up() {
    let is_required = std::env::var_os("STATUS_ENGINES").is_some_and(|wanted| wanted == "all");
    let Some(python) = python().filter(|_| is_required) else {
        assert!(!is_required, "pyspark is not installed: run .ci/engines");
        println!("skipped: Spark takes long; .ci/engines runs it");
        return;
    };
    let texts: Vec<(String, String)> = (0..6)
        .flat_map(|part| {
            [
                (format!("logs/part-{part:05}"), combined().repeat(200)),
                (format!("logs/envoy-{part:05}"), envoy().repeat(50)),
            ]
        })
        .collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let folder = folder(&files);
    let program = Path::new(env!("CARGO_BIN_EXE_status")).parent().expect("its folder");
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap_or_default());
    let mut spark = Command::new(python);
    spark.current_dir(folder.path()).args(["-c", &recipe()]).env("PATH", path);
    let output = spark.env("SPARK_LOCAL_IP", "127.0.0.1").output().expect("Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let merged = log(&folder, &["--merge", "parts.json", "--json"], &[]);
    let whole = log(&folder, &["logs", "--json"], &[]);
    assert_eq!((merged.code, whole.code), (Some(0), Some(0)), "{}{}", merged.stderr, whole.stderr);
    assert_eq!(groups(&merged.stdout), groups(&whole.stdout));
}
