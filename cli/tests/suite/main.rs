//! What people see of `status`, and what scripts get: all of it from the program itself.

mod check;
mod dataset;
mod diff;
mod generate;
mod input;
mod json;
mod log_counts;
mod log_files;
mod log_input;
#[cfg(unix)]
mod log_interrupt;
#[cfg(target_os = "linux")]
mod log_memory;
mod log_outputs;
mod log_redact;
#[cfg(unix)]
mod log_rights;
mod log_screens;
mod log_spark;
mod log_support;
mod made;
mod meanings;
mod outputs;
mod pages;
mod problems;
mod reasons;
mod screens;
mod search;
mod servers;
mod streams;
mod support;
mod widths;
