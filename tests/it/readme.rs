//! Every command of the README is run, so that what it says works.

use std::{path::Path, process::Stdio};
use tests::{cli, given, person::Person, scratch, server::TestServer};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    process::Command,
};

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

/// The program for an application, as it stands; only where and who it is and where the browser came back to are put in.
#[tokio::test]
async fn the_program_of_the_readme_signs_a_person_in() -> anyhow::Result<()> {
    let server = TestServer::start().await;
    let cli = server.cli();
    let alice = given::user(&cli, "alice").await;
    let client = given::web_client(&cli).await;
    let secret = client.client_secret.clone().unwrap_or_default();
    let program = blocks("js").remove(0);
    let (to_provider, back) = program.split_once("\n// 2.").expect("two steps");
    let reads = "console.log(url.href)\n\
         const currentUrl = new URL(await new Promise((heard) => process.stdin.once('data', (line) => heard(`${line}`.trim()))))\n\
         process.stdin.unref()";
    let program = format!("{to_provider}\n{reads}\n// 2.{back}");
    let program = [
        ("http://localhost:8080", server.issuer()),
        ("my-app", &client.client_id),
        ("CLIENT_SECRET", &format!("'{secret}'")),
        ("http://localhost:3000/callback", &client.redirect_uri),
    ]
    .into_iter()
    .fold(program, |program, (stands, real)| {
        assert!(program.contains(stands), "{stands}");
        program.replace(stands, real)
    });
    scratch::installed(scratch::tests_folder().join("node_modules/openid-client"));
    let mut node = Command::new("node")
        .args(["--input-type=module", "-e", &program])
        .current_dir(scratch::tests_folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()?;
    let mut lines = BufReader::new(node.stdout.take().expect("piped")).lines();
    let authorize = lines.next_line().await?.expect("where to send the browser");
    let callback = Person::new(&server).authorize(&authorize, &alice).await;
    let mut input = node.stdin.take().expect("piped");
    input.write_all(format!("{callback}\n").as_bytes()).await?;
    drop(input);
    let mut claims = String::new();
    while let Some(line) = lines.next_line().await? {
        claims += &line;
    }
    assert!(node.wait().await?.success());
    assert!(
        claims.contains(&alice.sub) && claims.contains("alice@example.com"),
        "{claims}"
    );
    Ok(())
}

#[test]
fn every_file_that_the_readme_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = readme();
    let rows = text.lines().filter(|line| line.starts_with("| "));
    let mut count = 0;
    for row in rows {
        // In a table of two columns the paths stand in one of them, between backticks.
        for path in row.split('`').skip(1).step_by(2) {
            if !path.contains('/') || path.starts_with('/') || path.contains([' ', '{', '<', '*']) {
                continue;
            }
            let places = [root.join(path), root.join("idp-server/src").join(path)];
            assert!(places.iter().any(|place| place.exists()), "{path}: {row}");
            count += 1;
        }
    }
    assert!(count > 30, "{count}");
}
