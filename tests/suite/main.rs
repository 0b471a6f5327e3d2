//! What must hold across the crates. It is compared with tables and crates that know nothing of the dataset: the facts in
//! `facts/`, lists written out by hand, the crate `http`, Python and Node.

/// What callers of `status-core` rely on.
mod api {
    mod display;
    mod find_reasons;
    mod http_behavior;
    mod http_constants;
    mod http_conversions;
    mod http_migration;
    mod inherited_facts;
    mod logged;
    mod lookup;
    mod lookup_models;
    mod phrases;
    pub(crate) mod problem_generated;
    mod problem_json;
    mod problem_values;
    mod search;
    mod serde_codes;
    mod serde_formats;
    mod serde_team;
    mod sub_status;
    mod team_catalogue;
    mod team_problem_types;
    mod team_reasons;
    mod value_laws;
}

/// What the dataset says, against its sources.
mod data {
    mod article;
    pub(crate) mod corrections;
    pub(crate) mod ledger;
    mod problem_types;
    mod prose;
    mod python_and_node;
    mod reasons;
    mod registry;
    mod requirements;
    mod rfc_lists;
    mod rfc_sections;
    mod semantics;
    pub(crate) mod semantics_cells;
    mod server_versions;
    mod servers;
    mod shared_numbers;
    mod sources;
    mod unverified;
}

/// What the generator makes, of the dataset and of any other.
mod generator {
    mod committed_files;
    mod json_catalogue;
    mod json_schema;
    mod json_schema_of_problems;
    mod random_datasets;
    mod random_input;
    mod reserved_ids;
    mod wire_samples;
}

/// What tools that people have make of the output `openapi`.
mod openapi {
    mod checkers;
    mod clients;
    mod document;
    mod problems;
    mod rust_services;
    mod tools;
}

/// What it is like to depend on the crates, and that all tests are run.
mod packaging {
    pub(crate) mod consumers;
    mod dependencies;
    mod emitted_functions;
    mod every_test_runs;
    mod guide;
    mod no_std;
    pub(crate) mod payments;
}

/// What the packages for other languages do, by their own compilers.
mod packages {
    mod go;
    mod java;
    mod project;
    mod python;
    mod typescript;
    mod vectors;
}

/// Logs: what the catalogue defines, as each server would log it, is read back.
mod logs {
    mod any_bytes;
    mod round_trip;
    pub(crate) mod writers;
}

/// What a visitor of the site finds, in a browser.
mod site {
    mod browser;
    mod log_lines;
    mod made;
    mod markup;
    mod search;
    mod tools;
}

mod support;
/// What people load into the engines that hold their logs.
mod tables;

use support::{all_codes, cited, code, definition, definition_by, registry_rows, says, standard};
