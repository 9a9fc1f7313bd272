//! Every command of the README is run, so that what it says works.

use std::{path::Path, process::Stdio};
use tests::{cli, scratch};
use tokio::process::Command;

fn readme() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    std::fs::read_to_string(path).expect("the README is there")
}

/// The lines of all fenced blocks of a language.
fn blocks(language: &str) -> Vec<String> {
    let text = readme();
    let fence = format!("```{language}\n");
    text.split(fence.as_str())
        .skip(1)
        .map(|rest| rest.split("```").next().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn the_commands_of_the_readme_work_as_they_stand() -> anyhow::Result<()> {
    let folder = scratch::Folder::new("readme");
    let bin = cli::binary();
    let path = format!(
        "{}:{}",
        bin.parent().expect("a folder").display(),
        std::env::var("PATH")?
    );
    let commands: Vec<String> = blocks("sh")
        .iter()
        .flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| line.starts_with("idp-server "))
        .collect();
    assert!(commands.len() >= 5, "{commands:?}");
    for command in commands {
        let output = Command::new("bash")
            .args(["-c", &command])
            .env_clear()
            .env("PATH", &path)
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .output()
            .await?;
        assert!(output.status.success(), "{command}: {output:?}");
        assert!(!output.stdout.is_empty(), "{command} says something");
    }
    Ok(())
}

#[tokio::test]
async fn the_configuration_of_the_readme_is_valid() -> anyhow::Result<()> {
    let folder = scratch::Folder::new("readme");
    let key = folder.path().join("encryption.key");
    std::fs::write(&key, "a text that is long enough to be a key of ours")?;
    let toml = blocks("toml").remove(0);
    let toml = toml.replace("/etc/idp/encryption.key", &key.display().to_string());
    std::fs::write(folder.path().join("idp.toml"), toml)?;
    let output = Command::new(cli::binary())
        .args(["config", "check", "--config", "idp.toml"])
        .env_clear()
        .current_dir(folder.path())
        .output()
        .await?;
    assert!(output.status.success(), "{output:?}");
    Ok(())
}
