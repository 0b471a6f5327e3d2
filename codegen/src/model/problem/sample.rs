//! An example of what a problem's response holds, made from the examples of its members.

use super::{Example, Member, MemberKind, Part, Problem};

impl Problem {
    /// The members of the body of a response, each with its value as JSON, in the order in which they are sent.
    ///
    /// The values are the examples of the members. A member without one has a value of its type, unless it may be missing:
    /// then it is left out. Internal members are never sent, and so they are not there.
    ///
    /// # Examples
    ///
    /// ```
    /// let catalogue = status_codegen::parse_team("errors.toml", r#"
    /// [[server]]
    /// id = "shop"
    /// name = "Shop"
    /// kind = "service"
    /// problems = "https://errors.shop.example/"
    ///
    /// [[problem]]
    /// server = "shop"
    /// name = "SoldOut"
    /// status = "409"
    /// title = "Sold out"
    /// detail = "Only {left} are left."
    /// summary = "Somebody else was faster."
    /// members = [{ name = "left", type = "integer", example = 3 }]
    /// "#)?;
    /// let sample = catalogue.own_problems()[0].sample();
    /// assert_eq!(sample[3], ("detail", "\"Only 3 are left.\"".to_owned()));
    /// assert_eq!(sample[4], ("left", "3".to_owned()));
    /// # Ok::<(), status_codegen::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn sample(&self) -> Vec<(&str, String)> {
        let mut sample = vec![("type", text(self.type_uri())), ("title", text(self.title.as_str()))];
        sample.extend(self.status.map(|status| ("status", status.code().to_string())));
        sample.extend(self.sample_detail().map(|detail| ("detail", text(&detail))));
        sample.extend(self.public_members().filter_map(|member| Some((member.name.as_str(), member.sample()?))));
        sample
    }

    /// The body of a response as JSON, a line for each member: what [`sample`](Self::sample) gives.
    ///
    /// # Examples
    ///
    /// ```
    /// let standard = status_codegen::standard()?;
    /// let date = standard.own_problems().iter().find(|problem| problem.name.as_str() == "DateNotAcceptable");
    /// let sample = r#"{
    ///   "type": "https://iana.org/assignments/http-problem-types#date",
    ///   "title": "Date Not Acceptable",
    ///   "status": 400
    /// }"#;
    /// assert_eq!(date.map(|problem| problem.sample_json()).as_deref(), Some(sample));
    /// # Ok::<(), status_codegen::Diagnostics>(())
    /// ```
    #[must_use]
    pub fn sample_json(&self) -> String {
        let lines = self.sample().into_iter().map(|(name, value)| format!("  \"{name}\": {value}"));
        format!("{{\n{}\n}}", lines.collect::<Vec<_>>().join(",\n"))
    }

    /// What happened this time, if the members have the values of the example.
    fn sample_detail(&self) -> Option<String> {
        let shown = |part: &Part| match part {
            Part::Text(text) => text.clone(),
            Part::Member { name, .. } => {
                self.member(name).and_then(Member::sample_value).map_or_else(String::new, |value| shown(&value))
            }
        };
        Some(self.detail.as_ref()?.parts().iter().map(shown).collect())
    }
}

impl Member {
    /// A value of it as JSON; none if it has no example and may be missing.
    fn sample(&self) -> Option<String> {
        match self.sample_value() {
            // No example describes an object.
            None if self.kind == MemberKind::Object && !self.optional => {
                Some(if self.list { "[{}]" } else { "{}" }.to_owned())
            }
            value => value.map(|value| value.json()),
        }
    }

    fn sample_value(&self) -> Option<Example> {
        if self.optional || self.example.is_some() {
            return self.example.clone();
        }
        let one = self.kind.sample()?;
        Some(if self.list { Example::List(vec![one]) } else { one })
    }
}

impl MemberKind {
    /// A value that fits the type; none for an object, which no example describes.
    fn sample(&self) -> Option<Example> {
        let text = |text: &str| Example::Text(text.to_owned());
        Some(match self {
            Self::String => text("text"),
            Self::Boolean => Example::Boolean(true),
            Self::Integer => Example::Integer(1),
            Self::Integer64 => text("1"),
            Self::Decimal => text("1.00"),
            Self::Number => Example::Number("1.5".to_owned()),
            Self::DateTime => text("2026-01-31T12:00:00Z"),
            Self::Duration => Example::Integer(60),
            Self::Uri => text("https://example.com/"),
            Self::Uuid => text("1b4e28ba-2fa1-4d2e-883f-0016d3cca427"),
            Self::OneOf(words) => text(words.first()?.as_str()),
            Self::Object => return None,
        })
    }
}

/// A value as it stands in a text.
fn shown(value: &Example) -> String {
    match value {
        Example::Text(text) => text.clone(),
        Example::List(entries) => entries.iter().map(shown).collect::<Vec<_>>().join(", "),
        other => other.json(),
    }
}

fn text(text: &str) -> String {
    Example::Text(text.to_owned()).json()
}

#[cfg(test)]
mod tests {
    use super::super::super::{Member, MemberName, Text};
    use super::MemberKind;

    /// What an example has to be is said by the check of examples.
    #[test]
    fn each_type_has_a_value_that_fits_it() {
        let words = ["a", "b"].iter().filter_map(|word| Text::new(word).ok()).collect();
        let kinds = [
            MemberKind::String,
            MemberKind::Boolean,
            MemberKind::Integer,
            MemberKind::Integer64,
            MemberKind::Decimal,
            MemberKind::Number,
            MemberKind::DateTime,
            MemberKind::Duration,
            MemberKind::Uri,
            MemberKind::Uuid,
            MemberKind::OneOf(words),
        ];
        assert_eq!(kinds.len() + 1, MemberKind::WORDS.len(), "all but objects");
        for kind in kinds {
            let name = MemberName::new("member").expect("it is a name");
            let member = Member {
                name,
                kind,
                about: None,
                example: None,
                list: false,
                optional: false,
                internal: false,
                sensitive: false,
                deprecated: false,
            };
            let value = member.sample_value().expect("it is there always");
            assert_eq!(value.fitted(&member.kind, false), Ok(value.clone()), "{:?}", member.kind);
            let listed = Member { list: true, ..member.clone() };
            let values = listed.sample_value().expect("it is there always");
            assert_eq!(values.fitted(&listed.kind, true), Ok(values.clone()));
            assert_eq!(Member { optional: true, ..member }.sample(), None);
        }
    }
}
