//! Turns the dataset into code, a reference and a catalogue for machines.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    status_codegen::build::Config::new().dataset("../errors.toml").output("markdown").output("json").compile()?;
    Ok(())
}
