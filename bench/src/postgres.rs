//! A private PostgreSQL cluster, durable as by default, that ends with its value.

use std::{
    fs::{self, File},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};

use crate::{machine::Cores, server::free_port};

/// A running cluster.
pub struct Cluster {
    programs: PathBuf,
    data: PathBuf,
    port: u16,
    cores: Cores,
}

/// Where PostgreSQL's programs are, the newest version first.
pub fn programs() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, folder)| folder.join("initdb").is_file())
        .collect();
    versions.sort();
    let in_path = || {
        let path = std::env::var_os("PATH")?;
        std::env::split_paths(&path).find(|folder| folder.join("initdb").is_file())
    };
    versions.pop().map(|(_, folder)| folder).or_else(in_path)
}

impl Cluster {
    /// Creates and starts one inside `folder`, on the core that is not the server's.
    pub fn start(programs: PathBuf, folder: &Path, cores: Cores) -> Result<Self> {
        let data = folder.join("postgres");
        fs::create_dir(&data)?;
        if is_root()? {
            let owner = Command::new("chown").arg("postgres").arg(&data).status()?;
            ensure!(owner.success(), "there is no user postgres");
            // The cluster's owner has to reach its folder.
            fs::set_permissions(folder, fs::Permissions::from_mode(0o755))?;
        }
        let cluster = Self {
            programs,
            data,
            port: free_port()?,
            cores,
        };
        let data = cluster.data.display().to_string();
        let initdb = [
            "-D",
            &data,
            "-U",
            "bench",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        ];
        cluster.run("initdb", &initdb, &folder.join("initdb.log"))?;
        let options = format!(
            "-c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories={data} -c max_connections=200",
            cluster.port
        );
        let log = cluster.data.join("log").display().to_string();
        let start = ["-D", &data, "-l", &log, "-o", &options, "-w", "start"];
        cluster.run("pg_ctl", &start, &folder.join("pg_ctl.log"))?;
        Ok(cluster)
    }

    /// PostgreSQL refuses to run as root.
    fn run(&self, program: &str, arguments: &[&str], log: &Path) -> Result<()> {
        let program = self.programs.join(program);
        let mut command = if is_root()? {
            let mut command = self.cores.command(self.cores.rest, "runuser");
            command.args(["-u", "postgres", "--"]).arg(&program);
            command
        } else {
            self.cores.command(self.cores.rest, &program)
        };
        let output = File::create(log)?;
        let done = command
            .args(arguments)
            .current_dir(&self.data)
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .status()
            .with_context(|| program.display().to_string())?;
        ensure!(
            done.success(),
            "{} ended with {done}: {}",
            program.display(),
            fs::read_to_string(log).unwrap_or_default()
        );
        Ok(())
    }

    /// Creates an empty database; its URL.
    pub fn database(&self, name: &str) -> Result<String> {
        let url = |name: &str| format!("postgres://bench@127.0.0.1:{}/{name}", self.port);
        let done = Command::new(self.programs.join("psql"))
            .args(["-q", "-c", &format!("CREATE DATABASE {name}")])
            .arg(url("postgres"))
            .status()
            .context("psql")?;
        ensure!(done.success(), "psql ended with {done}");
        Ok(url(name))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let data = self.data.display().to_string();
        let stop = ["-D", &data, "-m", "immediate", "-w", "stop"];
        let log = self.data.with_extension("stop.log");
        if let Err(error) = self.run("pg_ctl", &stop, &log) {
            eprintln!("PostgreSQL in {data} may still run: {error:#}");
        }
    }
}

fn is_root() -> Result<bool> {
    use std::os::unix::fs::MetadataExt;
    Ok(fs::metadata("/proc/self")?.uid() == 0)
}
