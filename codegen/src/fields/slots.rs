//! What a field of the model may be: a value, an optional value, a list, or a group of fields.

use super::{Entry, Fields, Need, Node, Read, Shape, Value};
use crate::diagnostics::{Diagnostic, ErrorGuaranteed, FirstPlaces, Sink, Span};

/// A field, as its type in the model has it.
pub(crate) trait Slot: Sized {
    const SHAPE: Shape;
    const NEED: Need;

    /// What could be read of the field.
    type Draft<'t>;

    /// Reads the field. Where it is left out, it is that of the standard's row, if one is given.
    fn read<'t>(
        fields: &Fields<'t>,
        key: &'static str,
        standard: Option<&Self>,
        sink: &mut Sink<'_>,
    ) -> Self::Draft<'t>;

    /// The value, unless a problem with it was reported.
    fn finish(draft: Self::Draft<'_>) -> Read<Self>;
}

/// Several fields of a table that the model reads into one value.
pub(crate) trait Group: Sized {
    const ENTRIES: &'static [Entry];

    /// Reads the fields; `standard` is the value in the standard's row, where fields may be inherited from it.
    fn read(fields: &Fields<'_>, standard: Option<&Self>, sink: &mut Sink<'_>) -> Read<Self>;
}

/// It has to be there.
impl<T: Value> Slot for T {
    const SHAPE: Shape = T::SHAPE;
    const NEED: Need = Need::Always;
    type Draft<'t> = Read<T>;

    fn read(fields: &Fields<'_>, key: &'static str, standard: Option<&Self>, sink: &mut Sink<'_>) -> Read<T> {
        match (fields.node(key)?, standard) {
            (Some(node), _) => T::read(node, sink),
            (None, Some(standard)) => Ok(standard.clone()),
            (None, None) => Err(sink.report(fields.missing(&[key]))),
        }
    }

    fn finish(draft: Read<T>) -> Read<T> {
        draft
    }
}

/// It may be left out.
impl<T: Value> Slot for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const NEED: Need = Need::Never;
    type Draft<'t> = Read<Self>;

    fn read(fields: &Fields<'_>, key: &'static str, standard: Option<&Self>, sink: &mut Sink<'_>) -> Read<Self> {
        match fields.node(key)? {
            Some(node) => T::read(node, sink).map(Some),
            None => Ok(standard.cloned().flatten()),
        }
    }

    fn finish(draft: Read<Self>) -> Read<Self> {
        draft
    }
}

/// The entries of a list that could be read, each with its place.
pub(crate) struct List<'t, T> {
    pub(crate) items: Vec<(T, Node<'t>)>,
    /// Those of the standard, where the list is left out.
    standard: Vec<T>,
    fault: Option<ErrorGuaranteed>,
}

impl<T> List<'_, T> {
    /// Whether every entry could be read.
    pub(crate) fn is_whole(&self) -> bool {
        self.fault.is_none()
    }
}

/// It is empty where it is left out.
impl<T: Value> Slot for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE, 0);
    const NEED: Need = Need::Never;
    type Draft<'t> = List<'t, T>;

    fn read<'t>(fields: &Fields<'t>, key: &'static str, standard: Option<&Self>, sink: &mut Sink<'_>) -> List<'t, T> {
        let mut list = List { items: Vec::new(), standard: Vec::new(), fault: None };
        match entries(fields, key, sink) {
            Ok(Some(nodes)) => {
                for node in nodes {
                    match T::read(node, sink) {
                        Ok(item) => list.items.push((item, node)),
                        Err(reported) => list.fault = Some(reported),
                    }
                }
                if fields.field(key).is_some_and(|field| field.unique) {
                    report_duplicates(&mut list.items.iter().map(|(_, node)| *node), sink);
                }
                T::check_list(&list.items, sink);
            }
            Ok(None) => list.standard = standard.cloned().unwrap_or_default(),
            Err(reported) => list.fault = Some(reported),
        }
        list
    }

    fn finish(draft: List<'_, T>) -> Read<Self> {
        match draft.fault {
            Some(reported) => Err(reported),
            None if draft.items.is_empty() => Ok(draft.standard),
            None => finished(draft.items, |(item, _)| Ok(item)),
        }
    }
}

/// What drafts become, unless a problem with one was reported. A loop is compiled in a third of the time that `collect`
/// takes, and for each type.
pub(crate) fn finished<D, T>(drafts: Vec<D>, finish: impl Fn(D) -> Read<T>) -> Read<Vec<T>> {
    let mut all = Vec::with_capacity(drafts.len());
    for draft in drafts {
        all.push(finish(draft)?);
    }
    Ok(all)
}

/// The entries of a list, if it is there; reports one that is empty and may not be. Nothing in it depends on their type, so
/// it is compiled once.
fn entries<'t>(fields: &Fields<'t>, key: &'static str, sink: &mut Sink<'_>) -> Read<Option<Vec<Node<'t>>>> {
    let Some(node) = fields.node(key)? else { return Ok(None) };
    let nodes = node.entries(sink)?;
    if nodes.is_empty() && fields.field(key).is_some_and(|field| matches!(field.shape, Shape::List(_, 1..))) {
        let message = format!("`{key}` is empty");
        return Err(sink.report(Diagnostic::new(fields.place(key), message, "expected at least one entry")));
    }
    Ok(Some(nodes))
}

/// Reports texts that are not the first of their kind.
fn report_duplicates(entries: &mut dyn Iterator<Item = Node<'_>>, sink: &mut Sink<'_>) {
    let mut texts = FirstPlaces::new();
    for node in entries {
        let Some(text) = node.get().as_str() else { continue };
        let duplicate = |place: Span| {
            let message = format!("duplicate entry \"{text}\" of `{}`", node.key());
            Diagnostic::new(place, message, "second one here").help("remove one of them")
        };
        texts.is_new(text, &node.span(), sink, &duplicate);
    }
}
