//! `[document]`, `[[class]]` and `[[server]]`.

use super::{
    Color, Date, Digit, Header, Name, ProblemBase, Rank, Reference, Requirement, SchemaVersion, Sentence, ServerId,
    ServerKind, SiteAddress, Text, Url,
};
use crate::fields::{nested, table};

table! {
    /// About the dataset itself. Needed once; in a team's dataset it may be left out.
    pub struct Document, DocumentDraft = "document", Row("[document]") {
        /// Version of the schema that the dataset follows.
        schema: SchemaVersion,
        /// Date of the IANA registry that the standard's rows follow, such as `2025-09-15`.
        registry: Option<Date> [standard_dataset],
        /// The support article that the `article` fields carry.
        article: Option<ArticleTitle> [standard_dataset],
        /// What the standard asks for with every response.
        requirements: Vec<Requirement> [standard_dataset],
        /// What the pages of the output `site` are called, and where they lead.
        site: Option<SiteSettings>,
    }
}

table! {
    /// What is the same on all pages that the output `site` makes.
    pub struct SiteSettings, SiteSettingsDraft = "siteSettings", Within("the settings of a site") {
        /// What the site is called; left out, after the servers of the dataset.
        title: Option<Text>,
        /// Where it is published, such as `https://errors.shop.example/`; left out, where the type URIs of its problems lead.
        address: Option<SiteAddress>,
        /// The color of its edge, such as `#0a7d4f`.
        color: Option<Color>,
        /// The page that it belongs to, such as that of the product.
        home: Option<Url>,
        /// Where people can ask about what they do not find.
        ask: Option<Url>,
    }
}

table! {
    /// Which article it is.
    pub struct ArticleTitle, ArticleTitleDraft = "articleTitle", Within("the title of an article") {
        /// Its title.
        title: Text,
        /// Title of the article that it belongs to.
        parent: Text,
    }
}

nested! {
    ArticleTitle, ArticleTitleDraft;
    SiteSettings, SiteSettingsDraft;
}

impl Document {
    /// The document of a dataset without `[document]`.
    pub(crate) fn empty() -> Self {
        Self { schema: SchemaVersion::default(), registry: None, article: None, requirements: Vec::new(), site: None }
    }
}

table! {
    /// A class of status codes: what the first digit stands for (RFC 9110 section 15). One for each digit from 1 to 5.
    pub struct Class, ClassDraft = "class", Row("[[class]]") {
        /// The first digit of its codes.
        digit: Digit,
        /// Name of the enum's variant, such as `ClientError`.
        name: Name,
        /// Title for people, such as `Client Error`.
        title: Text,
        /// What it means, in one sentence.
        summary: Sentence,
        /// The heading under which the support article lists its codes.
        article: Option<Text>,
        /// Header fields that come with every response of the class, or must not.
        headers: Vec<Header>,
        /// What the standard asks for with every response of the class.
        requirements: Vec<Requirement>,
        /// Where it is defined.
        references: Vec<Reference> [at_least_one],
    }
}

table! {
    /// A product that defines codes, sub-status codes or phrases of its own.
    pub struct Server, ServerDraft = "server", Row("[[server]]") {
        /// Its key, such as `aws-elb`.
        id: ServerId,
        /// Its full name.
        name: Text,
        /// Who makes it.
        vendor: Option<Text>,
        /// What kind of product it is.
        kind: ServerKind,
        /// Address of its home page.
        home: Option<Url>,
        /// Whether it is no longer offered.
        discontinued: bool = false,
        /// How widely it is used: 1 for the most widely used. It says whose meaning of a number comes first.
        rank: Option<Rank>,
        /// What the type URIs of its problems begin with, such as `https://errors.shop.example/`.
        problems: Option<ProblemBase>,
    }
}
