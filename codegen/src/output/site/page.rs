//! One module for each kind of page.

pub(super) mod class;
pub(super) mod code;
pub(super) mod compare;
mod demands;
mod in_code;
pub(super) mod lists;
mod logged;
mod map;
mod meaning;
mod news;
pub(super) mod other;
pub(super) mod problem;
pub(super) mod reason;
pub(super) mod rfc;
pub(super) mod server;
pub(super) mod start;
pub(super) mod vocabulary;
