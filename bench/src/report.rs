//! The one table, for people and as JSON.

use std::{fmt::Write as _, time::Duration};

use serde_json::{Value, json};

use crate::{
    floor::{Floor, Rate, SHARED},
    load::Measured,
};

/// Where the server keeps its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Embedded, `synchronous=FULL`.
    Sqlite,
    /// A private cluster with its defaults.
    Postgres,
}

impl Engine {
    /// As `--engine` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "sqlite",
            Self::Postgres => "postgres",
        }
    }

    /// The commit that its floor is made of.
    fn commit(self, floor: &Floor) -> Rate {
        match self {
            Self::Sqlite => floor.sqlite_shared,
            Self::Postgres => floor.postgres.unwrap_or_default(),
        }
    }
}

/// What was measured on one engine.
pub struct Section {
    /// Which.
    pub engine: Engine,
    /// The operations in order.
    pub measured: Vec<Measured>,
    /// Resident MiB after a start, before any request.
    pub idle_mib: f64,
    /// Resident MiB after all operations.
    pub loaded_mib: f64,
    /// Starts on nothing.
    pub cold: Vec<Duration>,
    /// Starts on what the run left.
    pub warm: Vec<Duration>,
}

/// The whole run.
pub struct Report {
    /// Processor, cores, folder, log.
    pub conditions: Vec<String>,
    /// One for each engine.
    pub sections: Vec<Section>,
    /// What cannot be avoided.
    pub floor: Floor,
    /// Size of the binary in MiB, with and without symbols.
    pub binary_mib: (f64, Option<f64>),
}

const HEADINGS: [&str; 12] = [
    "engine",
    "operation",
    "req/s",
    "p50 ms",
    "p99 ms",
    "CPU ms/req",
    "core",
    "others",
    "per CPU s",
    "floor",
    "of floor",
    "aim",
];

impl Section {
    fn row(&self, measured: &Measured, floor: &Floor) -> [String; 12] {
        let least = floor.of(measured.operation.cost(), self.engine.commit(floor));
        let per_cpu_second = measured.per_cpu_second();
        let percent = |part: f64| format!("{:.0} %", part * 100.0);
        [
            self.engine.name().to_owned(),
            measured.operation.name(),
            format!("{:.0}", measured.per_second()),
            format!("{:.2}", measured.p50),
            format!("{:.2}", measured.p99),
            format!("{:.3}", measured.cpu / measured.count * 1000.0),
            percent(measured.cpu / measured.seconds),
            percent(measured.others / measured.seconds),
            format!("{per_cpu_second:.0}"),
            least.map_or_else(|| "-".to_owned(), |least| format!("{:.0}", 1.0 / least)),
            least.map_or_else(|| "-".to_owned(), |least| percent(per_cpu_second * least)),
            format!("{:.0}", measured.operation.aim()),
        ]
    }

    fn json(&self, floor: &Floor) -> Value {
        let operations: Vec<Value> = self
            .measured
            .iter()
            .map(|one| {
                let least = floor.of(one.operation.cost(), self.engine.commit(floor));
                json!({
                    "operation": one.operation.name(),
                    "count": one.count,
                    "per_second": one.per_second(),
                    "p50_ms": one.p50,
                    "p99_ms": one.p99,
                    "cpu_seconds_per_request": one.cpu / one.count,
                    "server_core_used": one.cpu / one.seconds,
                    "server_core_used_by_others": one.others / one.seconds,
                    "per_cpu_second": one.per_cpu_second(),
                    "floor_per_cpu_second": least.map(|least| 1.0 / least),
                    "of_floor": least.map(|least| one.per_cpu_second() * least),
                    "aim": one.operation.aim(),
                })
            })
            .collect();
        let millis = |starts: &[Duration]| -> Vec<f64> {
            starts
                .iter()
                .map(|start| start.as_secs_f64() * 1000.0)
                .collect()
        };
        json!({
            "engine": self.engine.name(),
            "operations": operations,
            "resident_mib": {"idle": self.idle_mib, "after_load": self.loaded_mib},
            "cold_start_ms": millis(&self.cold),
            "warm_start_ms": millis(&self.warm),
        })
    }
}

impl Report {
    /// For people.
    pub fn text(&self) -> String {
        let mut rows = vec![HEADINGS.map(str::to_owned)];
        for section in &self.sections {
            let measured = section.measured.iter();
            rows.extend(measured.map(|measured| section.row(measured, &self.floor)));
        }
        let mut text = self.conditions.join("\n");
        text.push_str("\n\n");
        text.push_str(&aligned(&rows));
        text.push('\n');
        let mut say = |line: String| writeln!(text, "{line}").unwrap_or_default();
        for section in &self.sections {
            let (name, cold, warm) = (
                section.engine.name(),
                median(&section.cold),
                median(&section.warm),
            );
            say(format!(
                "{name}: resident {:.0} MiB idle, {:.0} MiB after load (aim 20, 60); cold start {cold:.0} ms (aim 500), \
                 warm start {warm:.0} ms (aim 50), medians of {} and {}",
                section.idle_mib,
                section.loaded_mib,
                section.cold.len(),
                section.warm.len(),
            ));
        }
        let (whole, stripped) = self.binary_mib;
        let stripped = stripped.map_or_else(String::new, |mib| format!(", {mib:.1} MiB stripped"));
        say(format!("binary: {whole:.1} MiB{stripped} (aim 25)"));
        say("floor, in this run on the server's core:".to_owned());
        for (name, rate) in self.floors() {
            let micros = rate.cpu * 1e6;
            say(format!(
                "  {name}: {:.0}/s, {micros:.1} us CPU each",
                rate.per_second
            ));
        }
        say(EXPLANATION.to_owned());
        text
    }

    /// For programs.
    pub fn json(&self) -> Value {
        let floor: serde_json::Map<String, Value> = self
            .floors()
            .into_iter()
            .map(|(name, rate)| {
                (
                    name,
                    json!({"per_second": rate.per_second, "cpu_seconds": rate.cpu}),
                )
            })
            .collect();
        json!({
            "conditions": self.conditions,
            "engines": self.sections.iter().map(|one| one.json(&self.floor)).collect::<Vec<_>>(),
            "binary_mib": {"whole": self.binary_mib.0, "stripped": self.binary_mib.1},
            "floor": floor,
        })
    }

    fn floors(&self) -> Vec<(String, Rate)> {
        let floor = &self.floor;
        let mut all = vec![
            ("ES256 sign".to_owned(), floor.es256_sign),
            ("ES256 verify".to_owned(), floor.es256_verify),
            ("RS256 sign".to_owned(), floor.rs256_sign),
            ("argon2id m=19456 t=2 p=1".to_owned(), floor.argon2id),
            (
                "SQLite FULL rows, one a commit".to_owned(),
                floor.sqlite_single,
            ),
            (
                format!("SQLite FULL rows, {SHARED} a commit"),
                floor.sqlite_shared,
            ),
        ];
        if let Some(rate) = floor.postgres {
            all.push((
                format!("PostgreSQL one-row commits, {SHARED} connections (client's CPU)"),
                rate,
            ));
        }
        all
    }
}

const EXPLANATION: &str = "\
req/s: on the clock, server alone on its core but for `others`. CPU ms/req: the server's user and system time.
core: the share of its core that the server used. per CPU s: requests per processor second of the server, which is its
rate on a core that nobody else uses; `of floor` compares it with `floor`, the rate at which the signatures, hashes and
commits of the operation alone would run (userinfo and introspection: one ES256 verification; commits: 16 to a commit
on SQLite, the client's side on PostgreSQL). sign_in is two requests: authorization and code exchange.";

fn median(times: &[Duration]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let middle = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
    middle.as_secs_f64() * 1000.0
}

/// Columns side by side, the first two to the left, numbers to the right.
fn aligned(rows: &[[String; 12]]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..12).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(column, (cell, width))| {
                if column < 2 {
                    format!("{cell:<width$}")
                } else {
                    format!("{cell:>width$}")
                }
            })
            .collect();
        text.push_str(cells.join("  ").trim_end());
        text.push('\n');
    }
    text
}
