//! `[[reason]]`: what a server writes beside a status, or in its place, and what it means.

use super::{Authority, Code, Name, ReasonPart, Reference, Sentence, ServerId, Text, Token};
use crate::fields::table;

table! {
    /// A token that a server writes beside a status and that says why.
    pub struct Reason, ReasonDraft = "reason", Row("[[reason]]") {
        /// The server that writes it, by the `id` of a `[[server]]`.
        server: ServerId,
        /// Where it stands, such as `%RESPONSE_FLAGS%`.
        field: Text,
        /// The token as it is logged; `{...}` in it is a variable part.
        token: Token,
        /// Which part of the field it is; without it, the whole.
        part: Option<ReasonPart>,
        /// Its name, such as `UpstreamConnectionFailure`; unique among the reasons of its server.
        name: Name,
        /// Other tokens for the same, such as a longer form.
        aliases: Vec<Token> [unique],
        /// The statuses that it comes with, as texts, where a source says so: `["503", "403.16"]`.
        codes: Vec<Code> [unique],
        /// What it means, in one sentence that ends with a period.
        summary: Sentence,
        /// Why it happens.
        causes: Vec<Text>,
        /// What to do about it.
        remedies: Vec<Text>,
        /// History, and what is easily mistaken.
        notes: Vec<Text>,
        /// What is not certain about the row, and why.
        doubts: Vec<Text>,
        /// First version of the server that writes it.
        since: Option<Text>,
        /// Last version of the server that writes it.
        until: Option<Text>,
        /// How good the source is.
        authority: Option<Authority>,
        /// The sources of the whole row, the defining one first.
        references: Vec<Reference>,
    }
}

impl Reason {
    /// The key that reasons are sorted by.
    pub(crate) fn key(&self) -> (&ServerId, &Text, &Token, Option<ReasonPart>) {
        (&self.server, &self.field, &self.token, self.part)
    }

    /// Its number, if it is a status of Win32, which other programs show in hexadecimal.
    #[cfg(feature = "site")]
    pub(crate) fn win32_status(&self) -> Option<u32> {
        self.token.as_str().parse().ok().filter(|_| self.field.as_str().contains("win32"))
    }
}
