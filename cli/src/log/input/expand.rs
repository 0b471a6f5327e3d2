//! From what the user names to files.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};

use super::rotation::in_order;
use super::{Input, Place};

/// The inputs that paths stand for: `-` and no path at all for standard input, a folder for all files in it and below.
/// The files of a rotated log are put in order.
pub(crate) fn expand(paths: &[PathBuf]) -> Vec<Input> {
    if paths.is_empty() {
        return vec![standard_input()];
    }
    let mut inputs = Vec::new();
    // Files that stand in a row are put in order together.
    let mut files = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            flush(&mut files, &mut inputs);
            inputs.push(standard_input());
        } else if path.is_dir() {
            flush(&mut files, &mut inputs);
            let mut problems = Vec::new();
            walk(path, &mut files, &mut problems);
            if files.is_empty() && problems.is_empty() {
                problems.push((path.clone(), "there is no file in it".to_owned()));
            }
            flush(&mut files, &mut inputs);
            inputs.extend(problems.into_iter().map(|(path, problem)| Input {
                path: Place::File(path),
                problem: Some(problem),
                size: Some(0),
            }));
        } else {
            files.push(path.clone());
        }
    }
    flush(&mut files, &mut inputs);
    inputs
}

fn standard_input() -> Input {
    Input { path: Place::StandardInput, problem: None, size: None }
}

fn flush(files: &mut Vec<PathBuf>, inputs: &mut Vec<Input>) {
    let files = in_order(std::mem::take(files));
    inputs.extend(files.into_iter().map(|path| {
        // What is wrong with it comes to light when it is opened.
        let size = match fs::metadata(&path) {
            Ok(about) if about.is_file() => Some(about.len()),
            Ok(_) => None,
            Err(_) => Some(0),
        };
        Input { path: Place::File(path), problem: None, size }
    }));
}

/// All files in a folder and below, by name; links to files are followed, links to folders are not, since they may lead
/// back.
fn walk(folder: &Path, files: &mut Vec<PathBuf>, problems: &mut Vec<(PathBuf, String)>) {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<DirEntry>>>);
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return problems.push((folder.to_owned(), format!("cannot look into the folder: {error}"))),
    };
    entries.sort_by_key(DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => walk(&path, files, problems),
            Ok(kind) if kind.is_file() => files.push(path),
            Ok(kind) if kind.is_symlink() && path.is_file() => files.push(path),
            Ok(_) => {}
            Err(error) => problems.push((path, format!("cannot be read: {error}"))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(paths: &[&Path]) -> Vec<String> {
        let paths: Vec<PathBuf> = paths.iter().map(|path| (*path).to_owned()).collect();
        expand(&paths).into_iter().map(|input| input.path.name()).collect()
    }

    #[test]
    fn a_folder_stands_for_its_files() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("sub")).expect("a folder");
        for name in ["b.log", "a.log", "a.log.1", "sub/c.log"] {
            fs::write(at(name), "").expect("a file");
        }
        let wanted = ["a.log.1", "a.log", "b.log", "sub/c.log"].map(|name| at(name).display().to_string());
        assert_eq!(names(&[folder.path()]), wanted);
    }

    #[test]
    fn an_empty_folder_is_told_of() {
        let folder = tempfile::tempdir().expect("a folder");
        let inputs = expand(&[folder.path().to_owned()]);
        assert_eq!(inputs.len(), 1);
        assert_eq!(inputs[0].problem.as_deref(), Some("there is no file in it"));
    }

    #[test]
    fn standard_input_is_read_in_its_place() {
        assert_eq!(names(&[]), ["-"]);
        assert_eq!(names(&[Path::new("a.log"), Path::new("-"), Path::new("a.log.1")]), ["a.log", "-", "a.log.1"]);
    }
}
