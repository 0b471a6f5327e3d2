//! Pairs the rows of two datasets, and compares the fields of a pair.

use std::collections::BTreeMap;

use super::{Change, Rule, Subject};
use crate::fields::Data;
use crate::sorted::sort_by;

/// The rows of two lists that belong together, then those of one list alone.
pub(super) struct Pairs<'a, T> {
    pub(super) both: Vec<(&'a T, &'a T)>,
    pub(super) removed: Vec<&'a T>,
    pub(super) added: Vec<&'a T>,
}

impl<'a, T> Pairs<'a, T> {
    /// Pairs rows, first those that have the same key.
    pub(super) fn by_key<K: Ord>(old: &'a [T], new: &'a [T], key: impl Fn(&'a T) -> K) -> Self {
        let mut pairs = Self { both: Vec::new(), removed: Vec::new(), added: Vec::new() };
        let mut keyed: Vec<(K, &T)> = new.iter().map(|row| (key(row), row)).collect();
        sort_by(&mut keyed, |(one, _), (other, _)| one.cmp(other));
        let mut is_paired = vec![false; keyed.len()];
        for row in old {
            let place = keyed.binary_search_by(|(other, _)| other.cmp(&key(row))).ok();
            match place.and_then(|place| Some((keyed.get(place)?, is_paired.get_mut(place)?))) {
                Some(((_, new), is_paired)) if !*is_paired => {
                    *is_paired = true;
                    pairs.both.push((row, new));
                }
                _ => pairs.removed.push(row),
            }
        }
        let alone = keyed.into_iter().zip(is_paired).filter(|(_, is_paired)| !is_paired);
        pairs.added = alone.map(|((_, row), _)| row).collect();
        pairs
    }

    /// Pairs those of the rest that share a key.
    pub(super) fn and_sharing<K: Ord>(mut self, keys: impl Fn(&'a T) -> Vec<K>) -> Self {
        let mut places = BTreeMap::new();
        for (place, new) in self.added.iter().enumerate() {
            for key in keys(new) {
                places.entry(key).or_insert(place);
            }
        }
        let (both, mut added) = (&mut self.both, self.added.into_iter().map(Some).collect::<Vec<_>>());
        self.removed.retain(|old| {
            let mut shared = keys(old).into_iter().filter_map(|key| places.get(&key));
            let new = shared.find_map(|place| added.get_mut(*place)?.take());
            both.extend(new.map(|new| (*old, new)));
            new.is_none()
        });
        self.added = added.into_iter().flatten().collect();
        self
    }
}

/// The fields of a row by their keys, as [`Data`].
pub(super) type Fields<'a> = Vec<(&'static str, Data<'a>)>;

/// A change for each field that differs, as the rule of its key says; a key without a rule is compared elsewhere.
pub(super) fn fields(
    changes: &mut Vec<Change>,
    subject: &Subject,
    old: &Fields<'_>,
    new: &Fields<'_>,
    rule: impl Fn(&str) -> Option<Rule>,
) {
    let is_new = |key: &str| !old.iter().any(|(known, _)| *known == key);
    let keys = old.iter().map(|(key, _)| *key).chain(new.iter().map(|(key, _)| *key).filter(|key| is_new(key)));
    for key in keys {
        let [before, after] = [old, new].map(|row| row.iter().find(|(known, _)| *known == key).map(|(_, data)| data));
        if let (true, Some(rule)) = (before != after, rule(key)) {
            changes
                .push(Change::new(rule, subject.clone()).of(key).from(before.and_then(line)).to(after.and_then(line)));
        }
    }
}

/// A value on one line; none for lists and tables, which are too long.
fn line(data: &Data<'_>) -> Option<String> {
    match data {
        Data::Text(text) => Some(text.to_string()),
        Data::Number(number) => Some(number.to_string()),
        Data::Integer(number) => Some(number.to_string()),
        Data::Float(text) => Some((*text).to_owned()),
        Data::Boolean(boolean) => Some(boolean.to_string()),
        Data::List(_) | Data::Table(_) => None,
    }
}
