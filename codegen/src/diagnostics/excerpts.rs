//! How problems look on a screen: the look of rustc.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, MAX_SHOWN, Span, Style};

/// Places that are at most so many lines apart are shown in one excerpt.
const MAX_LINES_APART: usize = 12;

/// Of a longer excerpt, such as one huge line, only the place is shown.
const MAX_EXCERPT_BYTES: usize = 16 * 1024;

/// A place to show.
struct Place<'a> {
    kind: AnnotationKind,
    span: &'a Span,
    label: &'a str,
}

impl Diagnostics {
    /// Shows the problems as rustc shows its own: the first 100 of them, and how many there are.
    #[must_use]
    pub fn render(&self, style: Style) -> String {
        let renderer = match style {
            Style::Plain => Renderer::plain(),
            Style::Color => Renderer::styled(),
        };
        let mut text = String::new();
        for diagnostic in self.list.iter().take(MAX_SHOWN) {
            text.push_str(&renderer.render(&[self.group(diagnostic)]));
            text.push_str("\n\n");
        }
        text.push_str(&renderer.render(&[Group::with_title(Level::ERROR.primary_title(self.total()))]));
        text
    }

    fn group<'a>(&'a self, diagnostic: &'a Diagnostic) -> Group<'a> {
        let primary = Place { kind: AnnotationKind::Primary, span: &diagnostic.span, label: &diagnostic.label };
        let related = diagnostic.related.iter();
        let mut far: Vec<_> =
            related.map(|(span, label)| Place { kind: AnnotationKind::Context, span, label }).collect();

        let mut group = Group::with_title(Level::ERROR.primary_title(&*diagnostic.message));
        let mut next = Some(primary);
        while let Some(first) = next {
            let line = self.line(first.span.start);
            let near = |place: &mut Place<'_>| self.line(place.span.start).abs_diff(line) <= MAX_LINES_APART;
            let mut together: Vec<_> = far.extract_if(.., near).collect();
            together.push(first);
            group = group.element(self.excerpt(&together));
            next = far.pop();
        }
        if let Some(place) = &diagnostic.in_base {
            let annotation = AnnotationKind::Context.span(place.span.clone()).label(&*place.label);
            let line = Snippet::source(&*place.line).path(&*place.name).line_start(place.position.line);
            group = group.element(line.annotation(annotation));
        }
        match &diagnostic.help {
            Some(help) => group.element(Level::HELP.message(&**help)),
            None => group,
        }
    }

    /// The lines around some places. annotate-snippets is slow with long sources, so it gets these lines only.
    fn excerpt<'a>(&'a self, places: &[Place<'a>]) -> Element<'a> {
        let start = places.iter().map(|place| place.span.start).min().unwrap_or_default();
        let end = places.iter().map(|place| place.span.end).max().unwrap_or_default();
        let line = self.line(start);
        let start = self.line_start(line);
        let end = self.line_start(self.line(end) + 1);
        let lines = self.text.get(start..end).unwrap_or_default();
        if lines.len() > MAX_EXCERPT_BYTES {
            return self.origin(places);
        }
        let annotations = places.iter().map(|place| {
            let span = place.span.start - start..place.span.end - start;
            place.kind.span(span).label((!place.label.is_empty()).then_some(place.label))
        });
        Snippet::source(lines).path(&*self.name).line_start(line + 1).annotations(annotations).into()
    }

    /// The place alone, without an excerpt.
    fn origin<'a>(&'a self, places: &[Place<'a>]) -> Element<'a> {
        let main = places.iter().find(|place| place.kind == AnnotationKind::Primary).or(places.first());
        let position = self.position(main.map_or(0, |place| place.span.start));
        Origin::path(&*self.name).line(position.line).char_column(position.column).into()
    }
}
