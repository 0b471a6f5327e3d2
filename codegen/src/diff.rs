//! What changed between two datasets, and for whom it breaks anything.
//!
//! [`changes`] compares two catalogues and gives a [`Change`] for each difference. Its [`Rule`] says what it means for each
//! [`Consumer`]: whether it [breaks](Verdict::Breaks), is [new](Verdict::New), or is [wording](Verdict::Wording) only.
//!
//! A new row gives the enum of its server another variant. Although code that matches a team's enum exhaustively then has
//! to name the variant before it compiles, this counts as new: to be told is what exhaustive matching is for.

mod change;
mod headers;
mod members;
mod problems;
mod rows;
mod rule;
mod statuses;
mod table;
mod verdict;

pub use change::{Change, Subject};
pub use rule::Rule;
pub use verdict::{Consumer, Verdict};

pub(crate) use table::markdown;

use crate::Catalogue;

/// Every difference between the rows of two datasets themselves, in the order of the kinds of rows: what both stand on is
/// not compared.
///
/// A row that inherits from the standard is compared with what it inherits, so that leaving out what the standard says
/// changes nothing. Rows belong together if they have the same key: a server its id, a status its code and server, a
/// reason its server, field and token, and a problem its server and name. A status whose name stays has another code, and
/// a problem whose type URI stays, or became a former one, has another name.
///
/// # Examples
///
/// ```
/// use status_codegen::diff::{Consumer, Rule, Verdict, changes};
/// use status_codegen::parse_team;
///
/// let old = "
/// [[server]]
/// id = 'shop'
/// name = 'Shop'
/// kind = 'service'
///
/// [[status]]
/// code = 409
/// server = 'shop'
/// name = 'SoldOut'
/// summary = 'Somebody else was faster.'
/// ";
/// let new = old.replace("SoldOut", "OutOfStock");
/// let changes = changes(&parse_team("old.toml", old)?, &parse_team("new.toml", new)?);
/// let [change] = changes.as_slice() else { panic!("there is one") };
/// assert_eq!(change.rule, Rule::StatusRenamed);
/// assert_eq!(change.subject.to_string(), "status 409 OutOfStock (shop)");
/// assert_eq!(change.verdict(Consumer::Rust), Some(Verdict::Breaks));
/// assert_eq!(change.verdict(Consumer::Clients), None);
/// # Ok::<(), status_codegen::Diagnostics>(())
/// ```
#[must_use]
pub fn changes(old: &Catalogue, new: &Catalogue) -> Vec<Change> {
    let mut changes = Vec::new();
    statuses::of_document(&mut changes, old, new);
    statuses::of_servers(&mut changes, old.own_servers(), new.own_servers());
    statuses::of_statuses(&mut changes, old.own(), new.own());
    statuses::of_reasons(&mut changes, old.own_reasons(), new.own_reasons());
    problems::of_problems(&mut changes, old.own_problems(), new.own_problems());
    changes
}

#[cfg(test)]
mod tests {
    use super::members::member_rule;
    use super::problems::problem_rule;
    use super::statuses::status_rule;
    use crate::fields::Table;
    use crate::model::{Definition, Member, Problem};

    /// The keys of a table for which there is no rule.
    fn without_rule(table: &Table, rule: impl Fn(&str) -> Option<super::Rule>) -> Vec<&'static str> {
        table.fields().iter().map(|field| field.key).filter(|key| rule(key).is_none()).collect()
    }

    /// A field that is added to the model is a text until somebody says otherwise: only these are compared by themselves.
    #[test]
    fn every_field_is_compared() {
        assert_eq!(without_rule(&Definition::TABLE, status_rule), ["code", "sub", "server"]);
        let by_themselves = ["server", "type", "former", "status", "members", "headers", "deprecated"];
        assert_eq!(without_rule(&Problem::TABLE, problem_rule), by_themselves);
        let by_themselves = ["name", "type", "values", "list", "optional", "internal", "sensitive", "deprecated"];
        assert_eq!(without_rule(&Member::TABLE, member_rule), by_themselves);
    }
}
