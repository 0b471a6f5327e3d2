//! Feature `serde`: codes can be read and written, the catalogue can be written.

mod codes;
mod rows;
