//! The machine: which core does what, and what the kernel counts.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

/// Linux counts processor time in hundredths of a second wherever it shows it in /proc.
const TICK: Duration = Duration::from_millis(10);

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Now, for durations.
#[expect(
    clippy::disallowed_methods,
    reason = "the bench measures durations and has no clock but this"
)]
pub fn stopwatch() -> Instant {
    Instant::now()
}

/// A count as a number to calculate with.
pub fn real(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// SIGINT and SIGTERM end the run in order, so that nothing is left behind.
pub fn watch_signals() {
    thread::spawn(|| {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let Ok(runtime) = runtime else { return };
        runtime.block_on(async {
            use tokio::signal::unix::{SignalKind, signal};
            let (Ok(mut interrupt), Ok(mut terminate)) = (
                signal(SignalKind::interrupt()),
                signal(SignalKind::terminate()),
            ) else {
                return;
            };
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            INTERRUPTED.store(true, Ordering::Relaxed);
        });
    });
}

/// Fails once the run has been told to end.
pub fn go_on() -> Result<()> {
    ensure!(!INTERRUPTED.load(Ordering::Relaxed), "interrupted");
    Ok(())
}

/// The server has one core, everything else the other.
#[derive(Clone, Copy, Debug)]
pub struct Cores {
    /// The server's core, and the floor's.
    pub server: usize,
    /// The core of the load generator and of PostgreSQL.
    pub rest: usize,
    /// Whether processes are really pinned: `taskset` is there, and two cores are.
    pub pinned: bool,
}

impl Cores {
    /// The first and the last core that this process may use; pins this process to the last.
    pub fn choose() -> Result<Self> {
        let status = fs::read_to_string("/proc/self/status").context("/proc")?;
        let list = line(&status, "Cpus_allowed_list:").unwrap_or("0");
        let numbers = || list.split([',', '-']).filter_map(|n| n.trim().parse().ok());
        let (server, rest) = (
            numbers().min().unwrap_or_default(),
            numbers().max().unwrap_or_default(),
        );
        let mut cores = Self {
            server,
            rest,
            pinned: server != rest,
        };
        let itself = std::process::id().to_string();
        cores.pinned = cores.pinned && pin(rest, &itself);
        Ok(cores)
    }

    /// A command that will run on a core.
    pub fn command(self, core: usize, program: impl AsRef<std::ffi::OsStr>) -> Command {
        if !self.pinned {
            return Command::new(program);
        }
        let mut command = Command::new("taskset");
        command.args(["-c", &core.to_string()]).arg(program);
        command
    }

    /// Moves the calling thread, and those that it will start, to the server's core.
    pub fn take_the_servers(self) {
        let thread = fs::read_link("/proc/thread-self").unwrap_or_default();
        if let Some(id) = thread.file_name().and_then(|id| id.to_str())
            && self.pinned
        {
            pin(self.server, id);
        }
    }
}

fn pin(core: usize, id: &str) -> bool {
    let done = Command::new("taskset")
        .args(["-c", "-p", &core.to_string(), id])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    done.is_ok_and(|status| status.success())
}

fn line<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    text.lines()
        .find_map(|line| line.strip_prefix(name))
        .map(str::trim)
}

fn ticks(count: u64) -> Duration {
    TICK * u32::try_from(count).unwrap_or(u32::MAX)
}

/// User and system time of a process with all its threads (`self` is this one).
pub fn process_cpu(process: &str) -> Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))
        .with_context(|| format!("process {process} is gone"))?;
    let (_, numbers) = stat.rsplit_once(')').context("/proc/PID/stat")?;
    let spent = numbers.split_whitespace().skip(11).take(2);
    Ok(ticks(spent.filter_map(|n| n.parse::<u64>().ok()).sum()))
}

/// What the calling thread has spent, to the nanosecond.
pub fn thread_cpu() -> Result<Duration> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").context("schedstat")?;
    let nanos = text.split_whitespace().next().and_then(|n| n.parse().ok());
    nanos.map(Duration::from_nanos).context("schedstat")
}

/// For how long a core has been busy, whoever used it.
pub fn core_busy(core: usize) -> Result<Duration> {
    let stat = fs::read_to_string("/proc/stat")?;
    let counts = line(&stat, &format!("cpu{core} ")).context("/proc/stat")?;
    let counts: Vec<u64> = counts
        .split_whitespace()
        .filter_map(|n| n.parse().ok())
        .collect();
    // user nice system [idle iowait] irq softirq steal; guests count as users already.
    let busy = [0, 1, 2, 5, 6, 7]
        .iter()
        .filter_map(|place| counts.get(*place));
    Ok(ticks(busy.sum()))
}

/// Resident memory of a process in MiB.
pub fn resident_mib(process: u32) -> Result<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let text = line(&status, "VmRSS:").context("VmRSS")?;
    let kib: u32 = text.trim_end_matches("kB").trim().parse()?;
    Ok(f64::from(kib) / 1024.0)
}

/// The processor's name.
pub fn processor() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = line(&info, "model name").unwrap_or("unknown processor");
    name.trim_start_matches([':', ' ', '\t']).to_owned()
}

/// The kind of the file system that a folder is on.
pub fn file_system(folder: &Path) -> String {
    let mounts = fs::read_to_string("/proc/mounts").unwrap_or_default();
    let mut best = (0, "unknown");
    for mount in mounts.lines() {
        let mut words = mount.split(' ').skip(1);
        if let (Some(at), Some(kind)) = (words.next(), words.next())
            && folder.starts_with(at)
            && at.len() >= best.0
        {
            best = (at.len(), kind);
        }
    }
    best.1.to_owned()
}
