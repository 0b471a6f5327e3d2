//! The errors of a payment service, from `errors.toml` to what goes over the wire:
//! `cargo run -p status-core --features dataset --example payments`.

mod errors {
    status_core::statuses!("examples/payments/errors.toml", http);
}
mod problems;

use errors::PaymentsProblem;
use status_core::ToStatus;

fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    for problem in problems::all()? {
        println!("# {}", advice(&problem));
        println!("# logged as {}", problem.report());
        let response: http::Response<String> = problem.into();
        println!("{}", response.status());
        for (name, value) in response.headers() {
            println!("{name}: {}", value.to_str()?);
        }
        println!("\n{}\n", response.body());
    }
    client(br#"{"type":"https://errors.payments.example/unknown-currency","currency":"XXX","known":[],"digits":[]}"#)?;
    client(br#"{"type":"https://errors.payments.example/brand-new","status":409,"since":2027}"#)?;
    Ok(())
}

/// The compiler names the types that this forgets.
fn advice(problem: &PaymentsProblem) -> &'static str {
    match problem {
        PaymentsProblem::AmountTooHigh(problem) if problem.can_split => "split the payment",
        PaymentsProblem::CardDeclined(_) | PaymentsProblem::FraudSuspected(_) => "pay with another card",
        PaymentsProblem::AccountLocked(_)
        | PaymentsProblem::BankTimeout(_)
        | PaymentsProblem::BankUnavailable(_)
        | PaymentsProblem::RateLimited(_)
        | PaymentsProblem::TerminalOffline(_) => "try again later",
        PaymentsProblem::AmountTooHigh(_)
        | PaymentsProblem::CurrencyUnknown(_)
        | PaymentsProblem::DuplicatePayment(_)
        | PaymentsProblem::LoginRequired(_)
        | PaymentsProblem::MethodNotSupported(_)
        | PaymentsProblem::ProtocolTooOld(_) => "mend the request",
        PaymentsProblem::LegalHold(_)
        | PaymentsProblem::NoSuchPayment(_)
        | PaymentsProblem::PaymentDeleted(_)
        | PaymentsProblem::RefundRefused(_)
        | PaymentsProblem::RefundTooLate(_) => "give it up",
        PaymentsProblem::LedgerBroken(_) | PaymentsProblem::ProxyLoginRequired(_) | PaymentsProblem::Unknown(_) => {
            "tell somebody"
        }
    }
}

/// What a client makes of a body: a former type URI leads to its type, and of an unknown one nothing is lost.
fn client(body: &[u8]) -> Result<(), status_core::problem::FromJsonError> {
    let problem = PaymentsProblem::from_json(body)?;
    println!("{} {}: {problem}", problem.status_code(), problem.problem_type().name());
    println!("{}", problem.to_json());
    Ok(())
}
