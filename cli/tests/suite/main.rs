//! What people see of `status`, and what scripts get: all of it from the program itself.

mod input;
mod json;
mod made;
mod meanings;
mod pages;
mod search;
mod servers;
mod streams;
mod support;
mod widths;
