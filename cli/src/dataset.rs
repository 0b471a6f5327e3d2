//! Reads datasets: a team's, and those that are compared.

use std::borrow::Cow;
use std::path::Path;

use status_codegen::{model, parse_any, parse_team, read_dataset, standard_problems};
use status_core::{Catalogue, ProblemType};

use crate::failure::Failure;
use crate::lowering;

/// The name of the file, as messages have it, and its bytes.
pub(crate) fn read(path: &Path) -> Result<(String, Vec<u8>), Failure> {
    let name = path.display().to_string();
    let text = read_dataset(path).map_err(|error| format!("cannot read the dataset {name}: {error}"))?;
    Ok((name, text))
}

/// What stands for the built-in dataset where a file is asked for.
const BUILT_IN: &str = "built-in";

/// A dataset for a comparison: any file, or the built-in one. Its name, as messages have it, comes with it.
pub(crate) fn to_compare(path: &Path) -> Result<(String, Cow<'static, status_codegen::Catalogue>), Failure> {
    if path.as_os_str() == BUILT_IN {
        return Ok((BUILT_IN.to_owned(), Cow::Borrowed(status_codegen::standard()?)));
    }
    let (name, text) = read(path)?;
    let catalogue = parse_any(&name, text)?;
    Ok((name, Cow::Owned(catalogue)))
}

/// The rows that the commands look among.
#[derive(Debug)]
pub(crate) struct Dataset {
    pub(crate) catalogue: &'static Catalogue,
    /// The file's rows as status-codegen has them.
    team: Option<status_codegen::Catalogue>,
}

impl Dataset {
    /// The file's rows together with the built-in ones; without a file, the built-in ones alone.
    pub(crate) fn open(path: Option<&Path>) -> Result<Self, Failure> {
        let Some(path) = path else { return Ok(Self { catalogue: Catalogue::built_in(), team: None }) };
        let (name, text) = read(path)?;
        let team = parse_team(&name, text)?;
        let unknown = || Failure::Line(format!("{name}: it holds something that this version of `status` cannot show"));
        let catalogue = lowering::extend(&team).ok_or_else(unknown)?;
        Ok(Self { catalogue, team: Some(team) })
    }

    /// The body of a response with a problem, as its row's examples make it.
    pub(crate) fn example(&self, problem: &ProblemType) -> Result<Option<String>, Failure> {
        let rows = match (problem.server(), &self.team) {
            (Some(_), Some(team)) => team.own_problems(),
            _ => standard_problems()?,
        };
        Ok(rows.iter().find(|row| row.type_uri() == problem.uri()).map(model::Problem::sample_json))
    }
}

/// The same, for commands that only look something up.
pub(crate) fn catalogue(path: Option<&Path>) -> Result<&'static Catalogue, Failure> {
    Dataset::open(path).map(|dataset| dataset.catalogue)
}
