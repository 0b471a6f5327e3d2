//! What a site is called and where it leads: a team's site is not ours.

use super::paths::Link;
use crate::Catalogue;
use crate::model::{ProblemBase, SiteSettings, Url};
use crate::output::Context;

/// What is the same on each page.
#[derive(Debug)]
pub(super) struct Settings {
    /// What the site is called.
    pub(super) title: String,
    /// The address at which it is published, with a `/` at its end.
    pub(super) address: Option<String>,
    /// The color of its edge.
    pub(super) color: Option<String>,
    /// What it is part of.
    pub(super) home: Option<Link>,
    /// Where questions are answered.
    pub(super) ask: Option<Link>,
}

impl Settings {
    pub(super) fn of(catalogue: &Catalogue, context: &Context) -> Self {
        let is_team = catalogue.base().is_some();
        let names: Vec<&str> = catalogue.own_servers().iter().map(|server| server.name.as_str()).collect();
        let by_default = || match (is_team, names.as_slice()) {
            (true, [name]) => format!("Statuses of {name}"),
            _ => "HTTP statuses".to_owned(),
        };
        let Some(SiteSettings { title, address, color, home, ask }) = &catalogue.document().site else {
            let (title, address) = (by_default(), context.site_address.clone().or_else(|| address_of(catalogue)));
            return Self { title, address, color: None, home: None, ask: None };
        };
        let link = |url: &Option<Url>| url.as_ref().and_then(|url| Link::outside(url.as_str()));
        Self {
            title: title.as_ref().map_or_else(by_default, ToString::to_string),
            address: (context.site_address.clone())
                .or_else(|| address.as_ref().map(ToString::to_string))
                .or_else(|| address_of(catalogue)),
            color: color.as_ref().map(ToString::to_string),
            home: link(home),
            ask: link(ask),
        }
    }
}

/// Where the type URIs of a team lead to: the shortest of what those of its servers begin with.
fn address_of(catalogue: &Catalogue) -> Option<String> {
    let bases = catalogue.own_servers().iter().filter_map(|server| server.problems.as_ref()).map(ProblemBase::as_str);
    let is_folder = |base: &&str| base.starts_with("http") && base.ends_with('/') && !base.contains(['?', '#']);
    bases.filter(is_folder).min_by_key(|base| (base.len(), *base)).map(str::to_owned)
}
