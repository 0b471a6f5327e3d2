//! What people see of `status`, and what scripts get: all of it from the program itself.

mod input;
mod json;
mod made;
mod pages;
mod streams;
mod support;
