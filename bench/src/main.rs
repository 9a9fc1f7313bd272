//! What the server costs, beside what signing and durable commits alone would cost on the same machine in the same run.
//!
//! `cargo build --release -p idp-server -p bench && target/release/bench` starts the release server on a temporary
//! folder, alone on one core, drives it over loopback from another, and prints one table.

mod floor;
mod http;
mod load;
mod machine;
mod operations;
mod postgres;
mod report;
mod server;
mod world;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
    thread,
    time::Duration,
};

use anyhow::{Context, Result, bail};
use clap::{Parser, ValueEnum};

use crate::{
    floor::Floor,
    machine::Cores,
    operations::Operation,
    postgres::Cluster,
    report::{Engine, Report, Section},
    server::Site,
    world::World,
};

const COLD_STARTS: usize = 3;
const WARM_STARTS: usize = 5;

/// Measures the release server on this machine and prints one table.
#[derive(Parser, Debug)]
#[command(name = "bench")]
struct Arguments {
    /// Without it both, where PostgreSQL is installed
    #[arg(long, value_enum)]
    engine: Option<Engines>,
    /// For how long each operation is counted
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u64).range(1..=60))]
    seconds: u64,
    /// Keep-alive connections
    #[arg(long, default_value_t = 16, value_parser = clap::value_parser!(u16).range(1..=64))]
    connections: u16,
    /// Only these operations
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Operation>,
    /// Write all figures as JSON too
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Where the data goes: on the disk that is to be measured
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Give the server another setting, e.g. IDP_LOG__LEVEL=warn; may be repeated
    #[arg(long, value_name = "NAME=VALUE", value_parser = setting)]
    set: Vec<(String, String)>,
    /// Keep the server's log instead of throwing it away
    #[arg(long, value_name = "FILE", default_value = "/dev/null")]
    server_log: PathBuf,
}

fn setting(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((name, value)) if name.starts_with("IDP_") => Ok((name.to_owned(), value.to_owned())),
        _ => Err("write IDP_SECTION__KEY=VALUE".to_owned()),
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Engines {
    Sqlite,
    Postgres,
    Both,
}

/// A folder that goes away with its value.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.0) {
            eprintln!("{} is left over: {error}", self.0.display());
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    machine::watch_signals();
    match run(&arguments) {
        Ok(report) => {
            print!("{}", report.text());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<Report> {
    let binary = server::binary()?;
    let cores = Cores::choose()?;
    let parent = arguments.folder.clone().unwrap_or_else(std::env::temp_dir);
    let scratch = Scratch(parent.join(format!("idp-bench-{}", std::process::id())));
    fs::create_dir(&scratch.0).with_context(|| scratch.0.display().to_string())?;
    let folder = scratch.0.as_path();
    let cluster = cluster(arguments, folder, cores)?;
    let database = cluster.as_ref().map(|cluster| cluster.database("floor"));
    let database = database.transpose()?;
    let floor = || -> Result<Floor> {
        eprintln!("floor ...");
        let time = Duration::from_secs(arguments.seconds.min(2));
        let mut floor = Floor::measure(folder, time, cores)?;
        if let Some(url) = &database {
            floor.measure_postgres(url, time, cores)?;
        }
        Ok(floor)
    };
    let before = floor()?;
    let mut sections = Vec::new();
    if arguments.engine != Some(Engines::Postgres) {
        sections.push(section(arguments, &binary, folder, cores, None)?);
    }
    if cluster.is_some() {
        sections.push(section(
            arguments,
            &binary,
            folder,
            cores,
            cluster.as_ref(),
        )?);
    }
    let report = Report {
        conditions: conditions(arguments, cores, folder),
        sections,
        floor: before.better(floor()?),
        binary_mib: server::binary_sizes(&binary, folder)?,
    };
    if let Some(file) = &arguments.json {
        let text = serde_json::to_string_pretty(&report.json())?;
        fs::write(file, text).with_context(|| file.display().to_string())?;
    }
    Ok(report)
}

/// A cluster if PostgreSQL is wanted and there; it may be missing unless it was asked for.
fn cluster(arguments: &Arguments, folder: &Path, cores: Cores) -> Result<Option<Cluster>> {
    if arguments.engine == Some(Engines::Sqlite) {
        return Ok(None);
    }
    match (postgres::programs(), arguments.engine) {
        (Some(programs), _) => Cluster::start(programs, folder, cores).map(Some),
        (None, None) => {
            eprintln!(
                "PostgreSQL is not installed: measuring SQLite only (apt-get install postgresql)"
            );
            Ok(None)
        }
        (None, Some(_)) => bail!("PostgreSQL is not installed: apt-get install postgresql"),
    }
}

fn conditions(arguments: &Arguments, cores: Cores, folder: &Path) -> Vec<String> {
    let place = if cores.pinned {
        format!(
            "server on core {}, load generator and PostgreSQL on core {}",
            cores.server, cores.rest
        )
    } else {
        "NOT PINNED (taskset or a second core is missing): figures are not per core".to_owned()
    };
    let set = arguments.set.iter();
    let set: Vec<String> = set.map(|(name, value)| format!("{name}={value}")).collect();
    let settings = if set.is_empty() {
        "its defaults, log level included (a line for each request)".to_owned()
    } else {
        set.join(" ")
    };
    vec![
        format!("{}; {place}", machine::processor()),
        format!(
            "{} keep-alive connections (password: 2), {} s each, loopback http, every answer checked; data on {}",
            arguments.connections,
            arguments.seconds,
            machine::file_system(folder)
        ),
        format!(
            "server with {settings}; its log to {}",
            arguments.server_log.display()
        ),
    ]
}

/// Everything about one engine.
fn section(
    arguments: &Arguments,
    binary: &Path,
    folder: &Path,
    cores: Cores,
    cluster: Option<&Cluster>,
) -> Result<Section> {
    let engine = cluster.map_or(Engine::Sqlite, |_| Engine::Postgres);
    let mut cold = Vec::new();
    let mut last = None;
    for number in 0..COLD_STARTS {
        let folder = folder.join(format!("{}-{number}", engine.name()));
        fs::create_dir(&folder)?;
        let site = Site {
            binary: binary.to_owned(),
            database_url: match cluster {
                Some(cluster) => cluster.database(&format!("idp_{number}"))?,
                None => format!("sqlite:{}", folder.join("idp.db").display()),
            },
            folder,
            port: server::free_port()?,
            cores,
            set: arguments.set.clone(),
            log: std::path::absolute(&arguments.server_log)?,
        };
        eprintln!("{}: cold start ...", engine.name());
        let (server, took) = site.start()?;
        server.stop()?;
        cold.push(took);
        last = Some(site);
    }
    let site = last.context("no start")?;
    let connections = usize::from(arguments.connections);
    let mut world = World::create(&site, connections)?;
    let (server, _) = site.start()?;
    thread::sleep(Duration::from_millis(500));
    let idle_mib = machine::resident_mib(server.id())?;
    world.sign_in()?;
    let options = load::Options {
        time: Duration::from_secs(arguments.seconds),
        connections,
        core: cores.server,
    };
    let mut measured = Vec::new();
    for operation in wanted(&arguments.only) {
        eprintln!("{}: {} ...", engine.name(), operation.name());
        let done = load::run(operation, &world, server.id(), &options);
        measured.push(done.with_context(|| operation.name())?);
    }
    let loaded_mib = machine::resident_mib(server.id())?;
    server.stop()?;
    let mut warm = Vec::new();
    for _ in 0..WARM_STARTS {
        let (server, took) = site.start()?;
        server.stop()?;
        warm.push(took);
    }
    Ok(Section {
        engine,
        measured,
        idle_mib,
        loaded_mib,
        cold,
        warm,
    })
}

fn wanted(only: &[Operation]) -> Vec<Operation> {
    let all = Operation::all().iter().copied();
    all.filter(|one| only.is_empty() || only.contains(one))
        .collect()
}
