//! `status generate`: generates files from a dataset, or reports which of them are not up to date.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use status_codegen::write::{Change, Plan, lock};
use status_codegen::{Catalogue, Context, parse_team, standard};

use crate::args::Generate;
use crate::dataset;
use crate::failure::Failure;
use crate::file_list::FileList;
use crate::output::{Outcome, Reply, harmless};
use crate::words::quoted;

/// The file name that the built-in dataset would have: the generated files are named after it.
const BUILT_IN: &str = "status.toml";

/// Writes the files that changed; with `--check`, only reports them.
pub(crate) fn generate(asked: &Generate<'_>) -> Result<Reply, Failure> {
    // Locked from before the first read until the end, so that two runs with the same dataset wait for each other.
    let turn = asked.dataset.map(lock).transpose()?;
    let team = asked.dataset.map(read).transpose()?;
    let catalogue = match &team {
        Some(team) => team,
        None => standard()?,
    };
    let plan = plan(asked, catalogue)?;
    if !asked.is_check {
        plan.apply(asked.folder).map_err(|error| Failure::in_folder(asked.folder, &error))?;
    }
    drop(turn);
    let is_no = asked.is_check && !plan.changes.is_empty();
    Ok(Reply { text: harmless(&report(asked, &plan)), remark: None, outcome: Outcome::no(is_no) })
}

fn read(path: &Path) -> Result<Catalogue, Failure> {
    let (name, text) = dataset::read(path)?;
    Ok(parse_team(&name, text)?)
}

/// Compares the files that the outputs make with those in the folder.
fn plan(asked: &Generate<'_>, catalogue: &Catalogue) -> Result<Plan, Failure> {
    let name = name(asked.dataset)?;
    let mut context = Context::new(name).with_generator("`status generate`");
    if let Some(path) = asked.crate_path {
        let Ok(tokens) = path.parse() else { return Err(format!("{path} is not a Rust path").into()) };
        context = context.with_crate_path(&tokens);
    }

    // A link that leads nowhere does not count as existing.
    if fs::symlink_metadata(asked.folder).is_ok() && !asked.folder.is_dir() {
        return Err(format!("{} is not a folder", asked.folder.display()).into());
    }
    let known = FileList::read(asked.folder, context.stem())?;
    let made_of = if asked.dataset.is_some() { name } else { "the built-in dataset" };
    known.refuse_another(asked.folder, made_of)?;
    let mut list = known.clone();
    let (mut made, mut earlier) = (Vec::new(), Vec::new());
    for output in &asked.outputs {
        let files = output.generate(catalogue, &context).map_err(|error| error.to_string())?;
        earlier.extend(list.take(output, &files, asked.folder, &context));
        made.push((output, files));
    }
    let mut files = Vec::new();
    for (output, made) in made {
        for file in made {
            list.add(output, &file.path)?;
            files.push(file);
        }
    }
    files.push(list.file(made_of));
    let plan = Plan::new(asked.folder, files, &earlier).map_err(|error| Failure::in_folder(asked.folder, &error))?;
    for change in plan.changes.iter().filter(|change| change.old.is_some()) {
        refuse_foreign(asked, &known, change)?;
    }
    Ok(plan)
}

/// The name of the dataset's file. The generated files are named after it, so not every name is accepted.
fn name(dataset: Option<&Path>) -> Result<&str, String> {
    let Some(name) = dataset.and_then(Path::file_name) else { return Ok(BUILT_IN) };
    let shown = quoted(&name.to_string_lossy());
    let Some(name) = name.to_str() else {
        return Err(format!("the name of the dataset, {shown}, is not UTF-8; rename the file"));
    };
    if name.contains(char::is_control) {
        return Err(format!("the name of the dataset, {shown}, has a control character in it; rename the file"));
    }
    // The files would be hidden ones by the names of `.json` and `.md`, whatever the dataset.
    if name.rfind('.') == Some(0) {
        return Err(format!("the name of the dataset, {shown}, has nothing before the extension; rename the file"));
    }
    Ok(name)
}

/// Refuses to change a file that the command did not make.
fn refuse_foreign(asked: &Generate<'_>, known: &FileList, change: &Change) -> Result<(), String> {
    let path = asked.folder.join(&change.path);
    let real = |path: &Path| fs::canonicalize(path).ok();
    if asked.dataset.is_some_and(|dataset| real(dataset).is_some() && real(dataset) == real(&path)) {
        return Err(format!("{} is the dataset itself; choose another folder", path.display()));
    }
    if change.new.is_some() && !known.has(&change.path) {
        let path = path.display();
        return Err(format!("{path} exists already, and was not made by `status generate`; move it away"));
    }
    Ok(())
}

/// How many files are named one by one.
const LINES: usize = 200;

/// Lists what was done, or with `--check` what has to be done.
fn report(asked: &Generate<'_>, plan: &Plan) -> String {
    let mut text = String::new();
    let folder = asked.folder.display();
    // Nobody reads the names of a thousand files that were written; what is not up to date is shown in full.
    let shown = if asked.is_check || plan.changes.len() <= LINES { plan.changes.len() } else { LINES / 2 };
    // Writing to a String cannot fail.
    for change in plan.changes.iter().take(shown) {
        let mut change = change.clone();
        change.path = asked.folder.join(&change.path).display().to_string();
        let _ = if asked.is_check {
            writeln!(text, "{change}")
        } else {
            writeln!(text, "{} {}", change.done(), change.path)
        };
    }
    let (files, changes) = (plan.files, plan.changes.len());
    if shown < changes {
        let _ = writeln!(text, "and {} more", changes - shown);
    }
    let _ = match (asked.is_check, changes) {
        (false, _) => writeln!(text, "{files} files in {folder}, {changes} changed"),
        (true, 0) => writeln!(text, "{files} files in {folder}, all up to date"),
        (true, _) => writeln!(text, "To bring the files up to date, run: {}", command(asked)),
    };
    text
}

/// The command that writes the files, as one types it in a shell.
fn command(asked: &Generate<'_>) -> String {
    let outputs = asked.outputs.iter().map(|output| output.name()).collect::<Vec<_>>().join(",");
    let dataset = asked.dataset.map(|path| format!(" {}", in_shell(path))).unwrap_or_default();
    let crate_path = asked.crate_path.map(|path| format!(" --crate-path {path}")).unwrap_or_default();
    format!("status generate{dataset} --to {outputs} --out {}{crate_path}", in_shell(asked.folder))
}

/// A path, in quotes if a shell needs them.
fn in_shell(path: &Path) -> String {
    let path = path.display().to_string();
    if path.chars().all(|letter| letter.is_alphanumeric() || "/\\._-+:@".contains(letter)) {
        return path;
    }
    format!("'{}'", path.replace('\'', r"'\''"))
}
