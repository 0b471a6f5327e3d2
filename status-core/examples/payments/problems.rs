//! One problem of each type, with the values that the dataset gives as examples.

use std::error::Error;
use std::time::Duration;

use crate::errors::{
    AccountLocked, AmountTooHigh, AmountTooHighCurrency, BankTimeout, BankUnavailable, CardDeclined,
    CardDeclinedReason, CurrencyUnknown, DuplicatePayment, FraudSuspected, FraudSuspectedRules, LedgerBroken,
    LegalHold, LoginRequired, MethodNotSupported, NoSuchPayment, PaymentDeleted, PaymentsProblem, ProtocolTooOld,
    ProxyLoginRequired, RateLimited, RefundTooLate, TerminalOffline,
};

/// All of them, in the order of the dataset, but for the one that is no longer sent.
pub(crate) fn all() -> Result<Vec<PaymentsProblem>, Box<dyn Error + Send + Sync>> {
    let payment = "1b4e28ba-2fa1-4d2e-883f-0016d3cca427";
    Ok(vec![
        AccountLocked {
            account: 9_007_199_254_740_993,
            until: "2026-10-02T07:32:00Z".parse()?,
            r#ref: Some("order 7".into()),
        }
        .into(),
        AmountTooHigh {
            amount: "1200.50".parse()?,
            limit: "1000.00".parse()?,
            currency: AmountTooHighCurrency::Eur,
            can_split: true,
        }
        .into(),
        // The error behind it is logged, and never sent.
        BankTimeout { waited: 2.5, host: "bank-3".into() }.because(std::io::Error::other("no answer")),
        BankUnavailable {
            retry_after: Some(Duration::from_millis(90_500)),
            banks: vec!["north".into(), "south".into()],
        }
        .into(),
        CardDeclined { reason: CardDeclinedReason::InsufficientFunds, last_digits: "4242".into(), attempt: 1 }.into(),
        CurrencyUnknown {
            currency: "</script>".into(),
            known: ["EUR", "USD", "JPY"].map(Into::into).into(),
            digits: vec![2, 2, 0],
        }
        .into(),
        DuplicatePayment {
            key: "Zoë's \"7\"".into(),
            payment: payment.parse()?,
            page: format!("/payments/{payment}").parse()?,
        }
        .into(),
        FraudSuspected {
            score: 0.97,
            rules: vec![FraudSuspectedRules::Velocity, FraudSuspectedRules::Country],
            email: Some("zoe@example.com".into()),
        }
        .into(),
        LedgerBroken { difference: "-0.01".parse()? }.into(),
        LegalHold { case: "\\ 17/2026\n".into() }.into(),
        LoginRequired {}.into(),
        MethodNotSupported { allow: vec!["GET".into(), "HEAD".into()] }.into(),
        NoSuchPayment { payment: payment.parse()? }.into(),
        PaymentDeleted {}.into(),
        ProtocolTooOld {}.into(),
        ProxyLoginRequired {}.into(),
        RateLimited {
            limit: 100,
            retry_after: Duration::from_secs(75),
            resets: Some(vec!["2026-10-02T07:32:00.25+02:00".parse()?]),
        }
        .into(),
        RefundTooLate { deadline: "2026-09-30T23:59:59Z".parse()?, partial: Some(false) }.into(),
        TerminalOffline {
            terminal: "T-4".into(),
            help: "https://payments.example/help#terminal".parse()?,
            address: Some("tcp://10.0.0.7:9100".parse()?),
        }
        .into(),
    ])
}
