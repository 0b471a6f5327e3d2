//! The commands of the workspace, run over workspaces in temporary folders.

mod edges;
mod faults;
mod generate;
mod registry;
mod stamp;
mod workspace;
