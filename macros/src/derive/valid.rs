//! Checks the input of the derive, and says which status each variant has.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use super::attr::{Item, Report, items};
use super::input::{Data, Field, Input};
use crate::attribute::Attribute;
use crate::error::{Error, Result};
use crate::krate;
use crate::path::Path;
use crate::resolve::{Resolved, resolve};
use crate::table;

/// A type whose attributes are right.
pub(super) struct Valid<'a> {
    pub(super) input: &'a Input,
    pub(super) krate: Path,
    pub(super) body: Body<'a>,
    pub(super) response: Response,
}

/// By which frameworks it is answered, and where that is reported.
#[derive(Default)]
pub(super) struct Response {
    pub(super) frameworks: Vec<Ident>,
    pub(super) report: Option<Report>,
}

impl Response {
    /// Takes what belongs to it among the items of a type; the others remain.
    fn take(items: Vec<Item>, faults: &mut Faults) -> (Self, Vec<Item>) {
        let (mut response, mut others) = (Self::default(), Vec::new());
        let mut place = None;
        for item in items {
            match item {
                Item::Framework(name) if response.frameworks.contains(&name) => {
                    faults.add(Error::new(name.span(), format!("`{name}` stands twice")));
                }
                Item::Framework(name) => response.frameworks.push(name),
                Item::Report(..) if response.report.is_some() => {
                    faults.add(Error::new(item.span(), "a second place for reports: a response is reported once"));
                }
                Item::Report(report, span) => (response.report, place) = (Some(report), Some(span)),
                other => others.push(other),
            }
        }
        if let Some(place) = place.filter(|_| response.frameworks.is_empty()) {
            faults.add(Error::new(place, "nothing is reported without a framework: name one, such as `axum`"));
        }
        (response, others)
    }
}

pub(super) enum Body<'a> {
    Struct(Status<'a>),
    Enum(Vec<(&'a Ident, Status<'a>)>),
}

/// Where a status comes from.
#[derive(Clone)]
pub(super) enum Status<'a> {
    Code(Resolved),
    /// That of a constant or variant, given by its path.
    Value(Path),
    /// That of the only field, given by its name or position.
    Field(TokenStream, &'a TokenStream),
}

/// Every mistake that was found.
#[derive(Default)]
struct Faults(Option<Error>);

impl Faults {
    fn add(&mut self, error: Error) {
        match &mut self.0 {
            Some(all) => all.combine(error),
            None => self.0 = Some(error),
        }
    }

    fn add_all(&mut self, errors: Vec<Error>) {
        for error in errors {
            self.add(error);
        }
    }
}

/// The path of `status_core` that the attributes give; the default if they give none, or are wrong.
pub(super) fn krate(input: &Input) -> Path {
    let path = items(&input.attributes).0.into_iter().find_map(|item| match item {
        Item::Crate(path, _) => Some(path),
        _ => None,
    });
    path.unwrap_or_else(krate::default)
}

pub(super) fn check(input: &Input) -> Result<Valid<'_>> {
    let mut faults = Faults::default();
    let (own, errors) = items(&input.attributes);
    let is_broken = !errors.is_empty();
    faults.add_all(errors);
    let allow_success = own.iter().any(|item| matches!(item, Item::AllowSuccess(_)));
    let (response, own) = Response::take(own, &mut faults);
    let own: Vec<_> = own.into_iter().filter(|item| !item.is_of_type()).collect();
    let read = Read { allow_success };
    let body = match &input.data {
        Data::Struct(fields) => {
            refused_on_fields(fields, &mut faults);
            let status = read.one(own, fields, &mut faults);
            if status.is_none() && !is_broken && faults.0.is_none() {
                faults.add(Error::new(input.name.span(), "no status: put `#[status(...)]` on the struct"));
            }
            status.map(Body::Struct)
        }
        Data::Enum(all) => {
            let has_default = !own.is_empty() || is_broken;
            let default = read.one(own, &[], &mut faults);
            let mut variants = Vec::new();
            for variant in all {
                let is_on_field = refused_on_fields(&variant.fields, &mut faults);
                let (own, is_broken) = variant_items(&variant.attributes, &mut faults);
                let is_missing = own.is_empty() && !is_broken && !is_on_field;
                let status = read.one(own, &variant.fields, &mut faults);
                if is_missing && !has_default {
                    let message = "no status: put `#[status(...)]` on the variant, or on the enum for all without";
                    faults.add(Error::new(variant.name.span(), message));
                }
                let status = if is_missing { default.clone() } else { status };
                variants.extend(status.map(|status| (&variant.name, status)));
            }
            Some(Body::Enum(variants))
        }
        Data::Union(place) => {
            let message = "a union cannot tell what it holds, so it has no status";
            faults.add(Error::new(*place, message));
            None
        }
    };
    match (faults.0, body) {
        (None, Some(body)) => Ok(Valid { input, krate: krate(input), body, response }),
        (Some(faults), _) => Err(faults),
        (None, None) => Err(Error::new(Span::call_site(), "no status")),
    }
}

/// The items of a variant that belong on variants, and whether there were mistakes.
fn variant_items(attributes: &[Attribute], faults: &mut Faults) -> (Vec<Item>, bool) {
    let (items, errors) = items(attributes);
    let mut is_broken = !errors.is_empty();
    faults.add_all(errors);
    let mut own = Vec::new();
    for item in items {
        if item.is_of_type() {
            faults.add(Error::new(item.span(), "this belongs on the type, not on a variant"));
            is_broken = true;
        } else {
            own.push(item);
        }
    }
    (own, is_broken)
}

/// Refuses attributes on fields, and tells whether there are any.
fn refused_on_fields(fields: &[Field], faults: &mut Faults) -> bool {
    let attributes = fields.iter().flat_map(|field| &field.attributes);
    let wrong: Vec<_> = attributes.filter(|attribute| attribute.is("status")).collect();
    for attribute in &wrong {
        let message = "a field has no status: put it on the variant or struct; \
                       `#[status(transparent)]` there takes that of the only field";
        faults.add(Error::over(attribute.to_token_stream(), message));
    }
    !wrong.is_empty()
}

struct Read {
    allow_success: bool,
}

impl Read {
    /// The one status among some items.
    fn one<'a>(&self, items: Vec<Item>, fields: &'a [Field], faults: &mut Faults) -> Option<Status<'a>> {
        let mut items = items.into_iter();
        let first = items.next()?;
        for second in items {
            faults.add(Error::new(second.span(), "a second status: one variant has one"));
        }
        let status = match first {
            Item::Code(form) => resolve(&form).and_then(|code| self.error_code(code, form.span)).map(Status::Code),
            Item::Value(path) => Ok(Status::Value(path)),
            other => transparent(fields, other.span()),
        };
        status.map_err(|error| faults.add(error)).ok()
    }

    /// Refuses codes that are no errors.
    fn error_code(&self, code: Resolved, span: Span) -> Result<Resolved> {
        if self.allow_success || code.code >= 400 {
            return Ok(code);
        }
        let title = table::standard(code.code).map_or_else(|| code.code.to_string(), table::Code::title);
        let message = format!("{title} is no error; if the type is none, put `#[status(allow_success)]` on it");
        Err(Error::new(span, message))
    }
}

/// The only field of a variant or struct.
fn transparent(fields: &[Field], span: Span) -> Result<Status<'_>> {
    let mut all = fields.iter();
    match (all.next(), all.next()) {
        (Some(field), None) => {
            let member = field.name.as_ref().map_or_else(|| quote!(0), ToTokens::to_token_stream);
            Ok(Status::Field(member, &field.its_type))
        }
        (None, _) => Err(Error::new(span, "`transparent` needs a field whose status it takes")),
        (Some(_), Some(_)) => {
            Err(Error::new(span, "`transparent` needs exactly one field, to know whose status it takes"))
        }
    }
}
