//! Files of packages that do not depend on the dataset, but for what the package is called.

use super::File;
use super::lowered::{Package, comment_text};

/// A file in the folder `templates`.
#[derive(Debug)]
pub(super) struct Template {
    /// Its path in the package.
    pub(super) path: &'static str,
    pub(super) text: &'static str,
}

/// A template of a language by its path.
macro_rules! template {
    ($language:literal, $path:literal) => {
        $crate::output::templates::Template {
            path: $path,
            text: include_str!(concat!("../../templates/", $language, "/", $path)),
        }
    };
}
pub(super) use template;

/// The files, each with the notice where its kind has comments. In paths and texts, `PACKAGE_NAME` is what the package is
/// called, `package_name` the same with underscores, and `PACKAGE_VERSION` its version. What stands between lines with
/// `built-in:begin` and `built-in:end` is for the built-in catalogue alone, and what stands between `team:begin` and
/// `team:end` for teams.
pub(super) fn files(templates: &[Template], package: &Package<'_>) -> Vec<File> {
    let file = |template: &Template| {
        let text = filled(&chosen(template.text, package.built_in), package);
        let notice = comment_text(&package.notice);
        let is_a = |extension: &str| template.path.ends_with(extension);
        let text = if is_a(".json") || is_a("py.typed") {
            text
        } else if is_a(".md") || is_a(".xml") {
            // Two hyphens may end an HTML comment.
            format!("<!-- {} -->\n\n{text}", notice.replace("--", "- -"))
        } else if is_a(".py") || is_a(".toml") {
            format!("# {notice}\n{text}")
        } else {
            format!("// {notice}\n\n{text}")
        };
        File::new(&filled(template.path, package), text)
    };
    templates.iter().map(file).collect()
}

fn filled(text: &str, package: &Package<'_>) -> String {
    text.replace("PACKAGE_NAME", &package.name)
        .replace("package_name", &package.name.replace('-', "_"))
        .replace("PACKAGE_VERSION", if package.built_in { package.version } else { "0.0.0" })
}

/// The lines that are meant.
fn chosen(text: &str, built_in: bool) -> String {
    let (mut chosen, mut left_out) = (String::with_capacity(text.len()), false);
    for line in text.split_inclusive('\n') {
        match line.trim().trim_end_matches(" -->") {
            line if line.ends_with("built-in:begin") => left_out = !built_in,
            line if line.ends_with("team:begin") => left_out = built_in,
            line if line.ends_with("built-in:end") || line.ends_with("team:end") => left_out = false,
            _ if !left_out => chosen.push_str(line),
            _ => {}
        }
    }
    chosen
}
