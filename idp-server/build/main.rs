//! What the binary holds besides code: static files, named and compressed, and the messages of every language, checked.

mod assets;
mod languages;

use std::{io::Result, path::PathBuf};

fn main() -> Result<()> {
    let folder = |name: &str| PathBuf::from(std::env::var_os(name).expect("cargo sets it"));
    let (root, out) = (folder("CARGO_MANIFEST_DIR"), folder("OUT_DIR"));
    println!("cargo::rerun-if-changed=build");
    assets::build(&root.join("../static"), &out)?;
    let faults = languages::build(&root, &out)?;
    for fault in &faults {
        println!("cargo::error={fault}");
    }
    Ok(())
}
