//! Adds a block or another tally.

use std::collections::btree_map::Entry;
use std::mem;

use super::block::{self, Block};
use super::timeline::Timeline;
use super::{
    Answered, BUCKETS, Counted, FEWEST_TEXTS, FileReport, Key, LONGEST_LINE, LONGEST_TEXT, MEMORY, MOST_GROUPS, Sample,
    Tally, Texts, Total, joined,
};

impl Tally {
    /// Adds the next block of a file, whose number is given.
    ///
    /// `is_redacted`: whether lines are not kept.
    pub(crate) fn add(&mut self, number: usize, counted: &Block, block: &[u8], is_redacted: bool) {
        let Some(file) = self.files.get_mut(number) else { return };
        let before = file.lines;
        add_lines(file, counted, block, is_redacted);
        self.records += counted.records;
        self.uncounted += counted.uncounted;
        let (old, new) = self.cover(counted.clock.times().map(|(_, first, last)| (first, last)));
        let from = counted.clock.times().map(|(timeline, _, _)| timeline);
        self.turn(old, new);
        // The names of the block are in groups of the block, which have numbers; those of the tally have keys.
        let keys: Vec<Key> = counted.groups.iter().map(|(group, _)| group.key(block, &counted.pool)).collect();
        for ((group, histogram), key) in counted.groups.iter().zip(&keys) {
            let is_full = self.groups.len() >= MOST_GROUPS;
            let total = match self.groups.entry(key.clone()) {
                Entry::Occupied(total) => total.into_mut(),
                Entry::Vacant(_) if is_full => {
                    self.uncounted += group.count;
                    continue;
                }
                Entry::Vacant(place) => {
                    let example =
                        (group.line > 0).then(|| sample(group, counted, block, (number, before), is_redacted));
                    place.insert(Total::new(group.format, example))
                }
            };
            total.count += group.count;
            total.answered.itself |= group.answered.itself;
            total.answered.upstream |= group.answered.upstream;
            total.times = joined(total.times, (group.first <= group.last).then_some((group.first, group.last)));
            if let (Some(from), Some(new)) = (from, new) {
                add_up(&mut total.histogram, &from.moved(histogram, new));
            }
        }
        self.add_texts(&keys, counted, block);
        self.forget();
    }

    /// Adds the texts of the groups of a block, whose keys are given.
    fn add_texts(&mut self, keys: &[Key], counted: &Block, block: &[u8]) {
        // Each group is looked for once, not once for each of its texts.
        let texts = keys.iter().map(|key| self.groups.get_mut(key).map(|total| mem::take(&mut total.texts)));
        let mut texts: Vec<Option<Texts>> = texts.collect();
        let mut joined = Vec::new();
        for (group, name, count) in counted.names.iter() {
            let Some(texts) = texts.get_mut(group).and_then(Option::as_mut) else { continue };
            let text = name.text(block, &counted.pool, &mut joined);
            texts.add(Counted { text, escapes: name.escapes, count, weight: count });
        }
        for (key, texts) in keys.iter().zip(texts) {
            if let (Some(total), Some(texts)) = (self.groups.get_mut(key), texts) {
                total.texts = texts;
            }
        }
    }

    /// Adds what was counted in files that come after those of this one.
    pub(crate) fn merge(&mut self, other: Self) {
        let files = self.files.len();
        self.files.extend(other.files.iter().cloned());
        self.records += other.records;
        self.uncounted += other.uncounted;
        self.most_texts = self.most_texts.min(other.most_texts);
        let from = other.timeline();
        let (old, new) = self.cover(other.times);
        self.turn(old, new);
        for (key, mut theirs) in other.groups {
            if let (Some(from), Some(new)) = (from, new) {
                theirs.histogram = from.moved(&theirs.histogram, new);
            }
            if let Some(example) = &mut theirs.example {
                example.file += files;
            }
            let is_full = self.groups.len() >= MOST_GROUPS;
            match self.groups.entry(key) {
                Entry::Occupied(mut ours) => ours.get_mut().merge(theirs),
                Entry::Vacant(_) if is_full => self.uncounted += theirs.count,
                Entry::Vacant(place) => {
                    place.insert(theirs);
                }
            }
        }
        self.forget();
    }

    /// Takes in more times; how time was divided and how it is now.
    fn cover(&mut self, times: Option<(i64, i64)>) -> (Option<Timeline>, Option<Timeline>) {
        let old = self.timeline();
        self.times = joined(self.times, times);
        (old, self.timeline())
    }

    /// Divides time in another way.
    fn turn(&mut self, old: Option<Timeline>, new: Option<Timeline>) {
        if let (Some(old), Some(new)) = (old, new)
            && old != new
        {
            for total in self.groups.values_mut() {
                total.histogram = old.moved(&total.histogram, new);
            }
        }
    }

    /// Forgets rare texts where there are too many.
    fn forget(&mut self) {
        let mut size = 0;
        for total in self.groups.values_mut() {
            if total.texts.len() > self.most_texts * 2 {
                total.texts.keep(self.most_texts);
            }
            size += total.texts.size();
        }
        while size > MEMORY && self.most_texts > FEWEST_TEXTS {
            self.most_texts /= 2;
            size = 0;
            for total in self.groups.values_mut() {
                total.texts.keep(self.most_texts);
                size += total.texts.size();
            }
        }
    }
}

impl Total {
    fn new(format: status_logs::Format, example: Option<Sample>) -> Self {
        Self {
            format: Some(format),
            count: 0,
            answered: Answered::default(),
            times: None,
            histogram: [0; BUCKETS],
            texts: Texts::default(),
            example,
        }
    }

    /// Adds a total whose records come after those of this one.
    fn merge(&mut self, other: Self) {
        self.format = self.format.or(other.format);
        self.count += other.count;
        self.answered.itself |= other.answered.itself;
        self.answered.upstream |= other.answered.upstream;
        self.times = joined(self.times, other.times);
        add_up(&mut self.histogram, &other.histogram);
        for counted in other.texts.iter() {
            self.texts.add(counted);
        }
        self.texts.raise_floor(other.texts.floor());
        if self.example.is_none() {
            self.example = other.example;
        }
    }
}

fn add_up(counts: &mut [u64], others: &[u64]) {
    for (count, other) in counts.iter_mut().zip(others) {
        *count += other;
    }
}

/// Adds the lines of a block to those of its file.
fn add_lines(file: &mut FileReport, counted: &Block, block: &[u8], is_redacted: bool) {
    for (kind, count) in &counted.asides {
        file.add_asides(*kind, *count);
    }
    for refused in &counted.refused {
        file.add_refused(refused.why, refused.count, file.lines + refused.line, || {
            let text = if is_redacted { &[] } else { counted.pool.text(block, refused.text) };
            text[..text.len().min(LONGEST_TEXT)].to_vec()
        });
    }
    file.lines += counted.lines;
    file.read += counted.read;
    file.directives += counted.directives;
}

/// The first line of a group of a block, with the number of its file and of the lines that stand before the block.
fn sample(
    group: &block::Group,
    counted: &Block,
    block: &[u8],
    (file, before): (usize, u64),
    is_redacted: bool,
) -> Sample {
    let text = if is_redacted { &[] } else { counted.pool.text(block, group.example) };
    let request = group.request.map(|name| (name.text(block, &counted.pool, &mut Vec::new()).to_vec(), name.escapes));
    Sample { file, line: before + group.line, text: text[..text.len().min(LONGEST_LINE)].to_vec(), request }
}
