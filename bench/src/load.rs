//! Drives one operation for a while and counts.

use std::{
    sync::atomic::{AtomicU8, Ordering},
    thread,
    time::Duration,
};

use anyhow::{Result, anyhow, ensure};

use crate::{
    http::Connection,
    machine::{self, real, stopwatch},
    operations::{Operation, Step},
    world::World,
};

const WARMING: u8 = 0;
const COUNTING: u8 = 1;
const OVER: u8 = 2;
/// Caches and pools fill meanwhile.
const WARM_UP: Duration = Duration::from_millis(400);
/// No connection counts more, however long the run.
const MOST: usize = 4_000_000;

/// How much load.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// For how long.
    pub time: Duration,
    /// On how many connections.
    pub connections: usize,
    /// The core that the server runs on.
    pub core: usize,
}

/// What came of it.
#[derive(Debug)]
pub struct Measured {
    /// Which operation.
    pub operation: Operation,
    /// Operations done.
    pub count: f64,
    /// In how many seconds.
    pub seconds: f64,
    /// Processor seconds of the server meanwhile.
    pub cpu: f64,
    /// Processor seconds that others took from the server's core.
    pub others: f64,
    /// Median latency in milliseconds.
    pub p50: f64,
    /// 99th percentile in milliseconds.
    pub p99: f64,
}

impl Measured {
    /// Operations per second.
    pub fn per_second(&self) -> f64 {
        self.count / self.seconds
    }

    /// Operations per processor second of the server: what a core does that the server has for itself.
    pub fn per_cpu_second(&self) -> f64 {
        self.count / self.cpu
    }
}

/// Runs one operation against the server process `server`.
pub fn run(
    operation: Operation,
    world: &World,
    server: u32,
    options: &Options,
) -> Result<Measured> {
    let mut ready = Vec::new();
    for index in 0..operation.connections(options.connections) {
        let mut connection = Connection::open(world.port)?;
        let step = operation.prepare(world, index, &mut connection)?;
        ready.push((connection, step));
    }
    let phase = AtomicU8::new(WARMING);
    let server = server.to_string();
    let (observed, latencies) = thread::scope(|scope| {
        let drivers: Vec<_> = ready
            .into_iter()
            .map(|(connection, step)| scope.spawn(|| drive(connection, step, &phase)))
            .collect();
        let observed = observe(&phase, &server, options);
        phase.store(OVER, Ordering::Relaxed);
        let latencies: Result<Vec<_>> = drivers
            .into_iter()
            .map(|driver| driver.join().map_err(|_| anyhow!("a driver panicked"))?)
            .collect();
        (observed, latencies)
    });
    let mut latencies = latencies?.concat();
    let (seconds, cpu, others) = observed?;
    ensure!(!latencies.is_empty(), "not one answer in time");
    latencies.sort_unstable();
    let at = |percent: usize| {
        let place = (latencies.len() * percent / 100).min(latencies.len() - 1);
        f64::from(latencies[place]) / 1000.0
    };
    Ok(Measured {
        operation,
        count: real(latencies.len() as u64),
        seconds,
        cpu,
        others,
        p50: at(50),
        p99: at(99),
    })
}

/// Lets the drivers warm up, then count; seconds, the server's processor seconds, those of others.
fn observe(phase: &AtomicU8, server: &str, options: &Options) -> Result<(f64, f64, f64)> {
    wait(phase, WARM_UP)?;
    let sample = || -> Result<_> {
        Ok((
            machine::process_cpu(server)?,
            machine::core_busy(options.core)?,
        ))
    };
    let before = sample()?;
    let began = stopwatch();
    phase.store(COUNTING, Ordering::Relaxed);
    wait(phase, options.time)?;
    phase.store(OVER, Ordering::Relaxed);
    let seconds = began.elapsed().as_secs_f64();
    let after = sample()?;
    let cpu = after.0.saturating_sub(before.0);
    let others = after.1.saturating_sub(before.1).saturating_sub(cpu);
    Ok((seconds, cpu.as_secs_f64(), others.as_secs_f64()))
}

/// Sleeps, unless a driver gave up or the run is to end.
fn wait(phase: &AtomicU8, time: Duration) -> Result<()> {
    let began = stopwatch();
    while began.elapsed() < time && phase.load(Ordering::Relaxed) != OVER {
        machine::go_on()?;
        thread::sleep(Duration::from_millis(5).min(time.saturating_sub(began.elapsed())));
    }
    Ok(())
}

/// Repeats a step until it is over; the latencies, in microseconds, of what was counted.
fn drive(mut connection: Connection, mut step: Step, phase: &AtomicU8) -> Result<Vec<u32>> {
    let mut latencies = Vec::with_capacity(64 * 1024);
    while latencies.len() < MOST {
        let began = stopwatch();
        if let Err(error) = step(&mut connection) {
            phase.store(OVER, Ordering::Relaxed);
            return Err(error);
        }
        let took = began.elapsed().as_micros();
        match phase.load(Ordering::Relaxed) {
            WARMING => {}
            COUNTING => latencies.push(u32::try_from(took).unwrap_or(u32::MAX)),
            _ => break,
        }
    }
    Ok(latencies)
}
