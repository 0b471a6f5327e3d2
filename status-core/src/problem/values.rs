//! The types of members that Rust does not have.

mod calendar;
mod date_time;
mod decimal;
pub(super) mod seconds;
mod uri;
mod uuid;

pub use date_time::{DateTime, InvalidDateTime};
pub use decimal::{Decimal, InvalidDecimal};
pub use uri::{InvalidUri, Uri};
pub use uuid::{InvalidUuid, Uuid};
