//! The problems of a shop as the generator writes them, by hand: three rows of every kind of member.

// <1> The struct of each row: its fields in the order of the dataset.

/// Somebody else was faster.
#[derive(Clone, Debug, PartialEq)]
pub struct SoldOut {
    /// Number of the article.
    pub sku: ::status_core::problem::String,
    /// How many are in stock.
    pub left: i64,
    /// Why no more are to be had.
    pub reason: SoldOutReason,
    /// Is logged and never sent.
    pub warehouse: ::status_core::problem::String,
    /// When it is worth trying again.
    pub retry_after: ::core::option::Option<::core::time::Duration>,
}

impl SoldOut {
    /// The body of a response, `application/problem+json`.
    #[must_use]
    pub fn to_json(&self) -> ::status_core::problem::String {
        ::status_core::problem::to_json(self)
    }

    /// The header fields of the response, without its content type.
    #[must_use]
    pub fn headers(&self) -> ::status_core::problem::Vec<(&'static str, ::status_core::problem::String)> {
        ::status_core::problem::headers(self)
    }

    /// The problem with the error that it was caused by, which is logged and never sent.
    #[must_use]
    pub fn because(self, source: impl ::core::convert::Into<::status_core::problem::Source>) -> ShopProblem {
        ShopProblem::from(self).because(source)
    }
}

#[automatically_derived]
impl ::status_core::problem::Problem for SoldOut {
    const URI: &'static str = "https://errors.shop.example/sold-out";
    const TITLE: &'static str = "Sold out";
    const STATUS: ::status_core::SubStatusCode =
        ::status_core::SubStatusCode::new(::status_core::StatusCode::CONFLICT, 0);
    const LEVEL: ::status_core::LogLevel = ::status_core::LogLevel::Info;
    const HEAD: &'static str = r#"{"type":"https://errors.shop.example/sold-out","title":"Sold out","status":409"#;
    const HAS_DETAIL: bool = true;

    fn detail(&self, text: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
        text.write_str("Only ")?;
        ::status_core::problem::MemberValue::show(&self.left, text)?;
        text.write_str(" of ")?;
        ::status_core::problem::MemberValue::show(&self.sku, text)?;
        text.write_str(" are left.")
    }

    fn write(&self, json: &mut ::status_core::problem::json::Writer) {
        json.member(r#","sku":"#, &self.sku);
        json.member(r#","left":"#, &self.left);
        json.member(r#","reason":"#, &self.reason);
        json.member(r#","retry_after":"#, &self.retry_after);
    }

    fn read(members: &::status_core::problem::Members<'_>) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(Self {
            sku: members.get("sku")?,
            left: members.get("left")?,
            reason: members.get("reason")?,
            warehouse: ::status_core::problem::MemberValue::unsent(),
            retry_after: members.get("retry_after")?,
        })
    }

    fn headers(&self, headers: &mut ::status_core::problem::Headers) {
        headers.member("Retry-After", &self.retry_after);
    }

    fn log(&self, members: &mut ::status_core::problem::LoggedMembers) {
        members.member("sku", &self.sku);
        members.member("left", &self.left);
        members.member("reason", &self.reason);
        members.member("warehouse", &self.warehouse);
        members.member("retry_after", &self.retry_after);
    }
}

#[automatically_derived]
impl ::core::fmt::Display for SoldOut {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::status_core::problem::display(self, f)
    }
}

#[automatically_derived]
impl ::core::error::Error for SoldOut {}

#[automatically_derived]
impl ::status_core::ToStatus for SoldOut {
    fn to_status(&self) -> ::status_core::SubStatusCode {
        <Self as ::status_core::problem::Problem>::STATUS
    }
}

// <2> The enum of a member that is one of some words.

/// Why no more are to be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SoldOutReason {
    /// `season`
    Season,
    /// `recalled`
    Recalled,
}

impl SoldOutReason {
    /// The word that is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Season => "season",
            Self::Recalled => "recalled",
        }
    }
}

#[automatically_derived]
impl ::status_core::problem::MemberValue for SoldOutReason {
    fn write(&self, json: &mut ::status_core::problem::json::Writer) {
        json.string(self.as_str());
    }

    fn read(value: ::status_core::problem::json::Value<'_>) -> ::core::option::Option<Self> {
        match &*value.as_str()? {
            "season" => ::core::option::Option::Some(Self::Season),
            "recalled" => ::core::option::Option::Some(Self::Recalled),
            _ => ::core::option::Option::None,
        }
    }

    fn show(&self, text: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
        text.write_str(self.as_str())
    }

    fn unsent() -> Self {
        Self::Season
    }
}

#[automatically_derived]
impl ::core::fmt::Display for SoldOutReason {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.write_str(self.as_str())
    }
}

// <3> A row with a sensitive member, 64-bit numbers, and a constant header field.

/// The bank refused the payment.
#[derive(Clone, PartialEq)]
pub struct CardDeclined {
    /// Sent, and never logged.
    pub card: ::status_core::problem::String,
    /// What was to be paid.
    pub amount: ::status_core::problem::Decimal,
    /// The bank's number of it.
    pub transaction: i64,
    /// The numbers of earlier ones.
    pub earlier: ::status_core::problem::Vec<i64>,
    /// The order.
    pub order: ::core::option::Option<::status_core::problem::Uuid>,
}

impl CardDeclined {
    /// The body of a response, `application/problem+json`.
    #[must_use]
    pub fn to_json(&self) -> ::status_core::problem::String {
        ::status_core::problem::to_json(self)
    }

    /// The header fields of the response, without its content type.
    #[must_use]
    pub fn headers(&self) -> ::status_core::problem::Vec<(&'static str, ::status_core::problem::String)> {
        ::status_core::problem::headers(self)
    }

    /// The problem with the error that it was caused by, which is logged and never sent.
    #[must_use]
    pub fn because(self, source: impl ::core::convert::Into<::status_core::problem::Source>) -> ShopProblem {
        ShopProblem::from(self).because(source)
    }
}

/// Shows no sensitive member.
#[automatically_derived]
impl ::core::fmt::Debug for CardDeclined {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        f.debug_struct("CardDeclined")
            .field("amount", &self.amount)
            .field("transaction", &self.transaction)
            .field("earlier", &self.earlier)
            .field("order", &self.order)
            .finish_non_exhaustive()
    }
}

#[automatically_derived]
impl ::status_core::problem::Problem for CardDeclined {
    const URI: &'static str = "https://errors.shop.example/card-declined";
    const TITLE: &'static str = "Card declined";
    const STATUS: ::status_core::SubStatusCode =
        ::status_core::SubStatusCode::new(::status_core::StatusCode::NOT_FOUND, 7);
    const LEVEL: ::status_core::LogLevel = ::status_core::LogLevel::Warn;
    const HEAD: &'static str =
        r#"{"type":"https://errors.shop.example/card-declined","title":"Card declined","status":404"#;
    const HAS_DETAIL: bool = false;

    fn detail(&self, _: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
        ::core::result::Result::Ok(())
    }

    fn write(&self, json: &mut ::status_core::problem::json::Writer) {
        json.member(r#","card":"#, &self.card);
        json.member(r#","amount":"#, &self.amount);
        json.member_as_text(r#","transaction":"#, &self.transaction);
        json.member_as_text(r#","earlier":"#, &self.earlier);
        json.member(r#","order":"#, &self.order);
    }

    fn read(members: &::status_core::problem::Members<'_>) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(Self {
            card: members.get("card")?,
            amount: members.get("amount")?,
            transaction: members.get_as_text("transaction")?,
            earlier: members.get_as_text("earlier")?,
            order: members.get("order")?,
        })
    }

    fn headers(&self, headers: &mut ::status_core::problem::Headers) {
        headers.constant("Cache-Control", "no-store");
    }

    fn log(&self, members: &mut ::status_core::problem::LoggedMembers) {
        members.member("amount", &self.amount);
        members.member("transaction", &self.transaction);
        members.member("earlier", &self.earlier);
        members.member("order", &self.order);
    }
}

#[automatically_derived]
impl ::core::fmt::Display for CardDeclined {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::status_core::problem::display(self, f)
    }
}

#[automatically_derived]
impl ::core::error::Error for CardDeclined {}

#[automatically_derived]
impl ::status_core::ToStatus for CardDeclined {
    fn to_status(&self) -> ::status_core::SubStatusCode {
        <Self as ::status_core::problem::Problem>::STATUS
    }
}

// <4> A row without members.

/// The shop is closed for a while.
#[derive(Clone, Debug, PartialEq)]
pub struct Closed {
    /// When it opens again.
    pub until: ::status_core::problem::DateTime,
}

impl Closed {
    /// The body of a response, `application/problem+json`.
    #[must_use]
    pub fn to_json(&self) -> ::status_core::problem::String {
        ::status_core::problem::to_json(self)
    }

    /// The header fields of the response, without its content type.
    #[must_use]
    pub fn headers(&self) -> ::status_core::problem::Vec<(&'static str, ::status_core::problem::String)> {
        ::status_core::problem::headers(self)
    }

    /// The problem with the error that it was caused by, which is logged and never sent.
    #[must_use]
    pub fn because(self, source: impl ::core::convert::Into<::status_core::problem::Source>) -> ShopProblem {
        ShopProblem::from(self).because(source)
    }
}

#[automatically_derived]
impl ::status_core::problem::Problem for Closed {
    const URI: &'static str = "https://errors.shop.example/closed";
    const TITLE: &'static str = "Closed";
    const STATUS: ::status_core::SubStatusCode =
        ::status_core::SubStatusCode::new(::status_core::StatusCode::SERVICE_UNAVAILABLE, 0);
    const LEVEL: ::status_core::LogLevel = ::status_core::LogLevel::Error;
    const HEAD: &'static str = r#"{"type":"https://errors.shop.example/closed","title":"Closed","status":503"#;
    const HAS_DETAIL: bool = true;

    fn detail(&self, text: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
        text.write_str("Please come back later.")
    }

    fn write(&self, json: &mut ::status_core::problem::json::Writer) {
        json.member(r#","until":"#, &self.until);
    }

    fn read(members: &::status_core::problem::Members<'_>) -> ::core::option::Option<Self> {
        ::core::option::Option::Some(Self { until: members.get("until")? })
    }

    fn headers(&self, headers: &mut ::status_core::problem::Headers) {
        headers.member("Retry-After", &self.until);
    }

    fn log(&self, members: &mut ::status_core::problem::LoggedMembers) {
        members.member("until", &self.until);
    }
}

#[automatically_derived]
impl ::core::fmt::Display for Closed {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::status_core::problem::display(self, f)
    }
}

#[automatically_derived]
impl ::core::error::Error for Closed {}

#[automatically_derived]
impl ::status_core::ToStatus for Closed {
    fn to_status(&self) -> ::status_core::SubStatusCode {
        <Self as ::status_core::problem::Problem>::STATUS
    }
}

// <5> The enum of the server.

/// The problems of the shop.
#[derive(Debug)]
pub enum ShopProblem {
    /// Somebody else was faster.
    SoldOut(::status_core::problem::Occurrence<SoldOut>),
    /// The bank refused the payment.
    CardDeclined(::status_core::problem::Occurrence<CardDeclined>),
    /// The shop is closed for a while.
    Closed(::status_core::problem::Occurrence<Closed>),
    /// A problem of an unknown type, or one that lacks what its type asks for.
    Unknown(::status_core::problem::Box<::status_core::problem::UnknownProblem>),
}

impl ShopProblem {
    /// Reads what a response holds, as RFC 9457 section 3.1 asks: an unknown type is no error.
    ///
    /// # Errors
    ///
    /// If the bytes are no JSON object, or too large or too deep a one.
    pub fn from_json(json: &[u8]) -> ::core::result::Result<Self, ::status_core::problem::FromJsonError> {
        let members = ::status_core::problem::Members::from_json(json)?;
        let known = match members.type_uri() {
            "https://errors.shop.example/sold-out" | "https://errors.shop.example/none-left" => {
                members.known().map(Self::SoldOut)
            }
            "https://errors.shop.example/card-declined" => members.known().map(Self::CardDeclined),
            "https://errors.shop.example/closed" => members.known().map(Self::Closed),
            _ => ::core::option::Option::None,
        };
        ::core::result::Result::Ok(known.unwrap_or_else(|| Self::Unknown(members.unknown())))
    }

    /// The problem, whatever its type.
    #[must_use]
    pub fn as_any(&self) -> &dyn ::status_core::problem::AnyProblem {
        match self {
            Self::SoldOut(problem) => problem,
            Self::CardDeclined(problem) => problem,
            Self::Closed(problem) => problem,
            Self::Unknown(problem) => &**problem,
        }
    }

    /// The problem, whatever its type.
    #[must_use]
    pub fn as_any_mut(&mut self) -> &mut dyn ::status_core::problem::AnyProblem {
        match self {
            Self::SoldOut(problem) => problem,
            Self::CardDeclined(problem) => problem,
            Self::Closed(problem) => problem,
            Self::Unknown(problem) => &mut **problem,
        }
    }

    /// The body of a response, `application/problem+json`.
    #[must_use]
    pub fn to_json(&self) -> ::status_core::problem::String {
        self.as_any().to_json()
    }

    /// The header fields of the response, without its content type.
    #[must_use]
    pub fn headers(&self) -> ::status_core::problem::Vec<(&'static str, ::status_core::problem::String)> {
        self.as_any().headers()
    }

    /// What is to be logged.
    #[must_use]
    pub fn report(&self) -> ::status_core::problem::Report<'_> {
        self.as_any().report()
    }

    /// The problem with the URI of this occurrence.
    #[must_use]
    pub fn with_instance(mut self, uri: impl ::core::convert::Into<::status_core::problem::String>) -> Self {
        self.as_any_mut().set_instance(uri.into());
        self
    }

    /// The problem with the error that it was caused by, which is logged and never sent.
    #[must_use]
    pub fn because(mut self, source: impl ::core::convert::Into<::status_core::problem::Source>) -> Self {
        self.as_any_mut().set_source(source.into());
        self
    }
}

#[automatically_derived]
impl ::core::convert::From<SoldOut> for ShopProblem {
    fn from(problem: SoldOut) -> Self {
        Self::SoldOut(problem.into())
    }
}

#[automatically_derived]
impl ::core::convert::From<CardDeclined> for ShopProblem {
    fn from(problem: CardDeclined) -> Self {
        Self::CardDeclined(problem.into())
    }
}

#[automatically_derived]
impl ::core::convert::From<Closed> for ShopProblem {
    fn from(problem: Closed) -> Self {
        Self::Closed(problem.into())
    }
}

#[automatically_derived]
impl ::core::fmt::Display for ShopProblem {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        ::core::fmt::Display::fmt(self.as_any(), f)
    }
}

#[automatically_derived]
impl ::core::error::Error for ShopProblem {
    fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
        self.as_any().source()
    }
}

#[automatically_derived]
impl ::status_core::ToStatus for ShopProblem {
    fn to_status(&self) -> ::status_core::SubStatusCode {
        self.as_any().status()
    }
}
