//! What is to be said about a code: which definitions, and in which order.

use status_core::{Definition, Explanation, Precision, SubStatusCode, definitions, explain, meanings};

use crate::query::Query;

/// The answer to a question about one code.
#[derive(Debug)]
pub(crate) struct Answer {
    /// What status-core says, and how far it fell.
    pub(crate) explanation: Explanation,
    /// Whether one publisher was asked for.
    pub(crate) asked: bool,
    /// Everything that is said about the code, the best first.
    pub(crate) definitions: Vec<&'static Definition>,
}

pub(crate) fn answer(query: Query) -> Answer {
    let server = query.publisher.and_then(crate::args::Publisher::server);
    let explanation = explain(server, query.code);
    let best = explanation.definition();
    let mut definitions = vec![best];
    // What servers mean by a code says nothing about another that only counts as it.
    if explanation.precision() <= Precision::Code {
        definitions.extend(meanings(best.code()).iter().filter(|&meaning| meaning != best));
    }
    Answer { explanation, asked: query.publisher.is_some(), definitions }
}

impl Answer {
    /// The code that is explained, which is not always the one asked for.
    pub(crate) fn code(&self) -> SubStatusCode {
        self.explanation.definition().code()
    }

    /// Says how far the answer is from the question, where it is.
    pub(crate) fn fallback(&self) -> Option<String> {
        let asked_for_nobody = self.explanation.precision() == Precision::Publisher && !self.asked;
        let text = self.explanation.fallback().to_string();
        (!text.is_empty() && !asked_for_nobody).then_some(text)
    }

    /// What servers have to add to the code.
    pub(crate) fn sub_statuses(&self) -> Vec<&'static Definition> {
        let code = self.code();
        if code.sub() != 0 || self.explanation.precision() > Precision::Code {
            return Vec::new();
        }
        definitions().iter().filter(|it| it.code().code() == code.code() && it.code().sub() != 0).collect()
    }
}
