//! What becomes of a dataset: what is read, what is wrong with it, and what is made of it.

mod diagnostics;
mod diff;
mod hostile;
mod openapi;
mod outputs;
mod problems;
mod read;
mod site;
mod team;
