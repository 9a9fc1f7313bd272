//! Counters for `/metrics`, kept by each server for itself.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock, atomic::Ordering},
    time::Duration,
};

use actix_web::web;
use metrics::{Histogram, Key, KeyName, Label, Level, Metadata, Recorder, SharedString, Unit};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle, PrometheusRecorder};

use crate::state::State;

const METADATA: Metadata<'static> =
    Metadata::new(module_path!(), Level::INFO, Some(module_path!()));

/// What has been counted.
pub struct Statistics {
    recorder: PrometheusRecorder,
    handle: PrometheusHandle,
    /// By route and status, so that a request that is like one before looks up and allocates nothing.
    histograms: RwLock<HashMap<String, HashMap<u16, Histogram>>>,
}

impl Statistics {
    /// Fresh counters.
    pub fn install(_: &State) -> anyhow::Result<web::Data<Self>> {
        let recorder = PrometheusBuilder::new()
            .set_buckets(&[
                0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0,
            ])?
            .build_recorder();
        let describe = |name: &'static str, unit, text: &'static str| {
            recorder.describe_counter(
                KeyName::from_const_str(name),
                unit,
                SharedString::const_str(text),
            );
        };
        describe(
            "db_statements_total",
            Some(Unit::Count),
            "SQL statements of requests, without BEGIN, COMMIT and SAVEPOINT",
        );
        describe(
            "db_commits_total",
            Some(Unit::Count),
            "Durable commits that requests asked for",
        );
        describe(
            "db_engine_commits_total",
            Some(Unit::Count),
            "Commits that the engine made: on SQLite several requests share one",
        );
        describe(
            "signatures_total",
            Some(Unit::Count),
            "Tokens and documents that were signed",
        );
        describe("mails_sent_total", Some(Unit::Count), "Mails that left");
        describe(
            "mails_postponed_total",
            Some(Unit::Count),
            "Tries after which a mail is tried again",
        );
        describe(
            "mails_failed_total",
            Some(Unit::Count),
            "Mails that were given up",
        );
        recorder.describe_gauge(
            KeyName::from_const_str("mails_pending"),
            Some(Unit::Count),
            "Mails that wait".into(),
        );
        let name = KeyName::from_const_str("http_request_duration_seconds");
        recorder.describe_histogram(
            name,
            Some(Unit::Seconds),
            "Requests by route and status".into(),
        );
        let handle = recorder.handle();
        Ok(web::Data::new(Self {
            recorder,
            handle,
            histograms: RwLock::default(),
        }))
    }

    /// Counts a request by its route, never by its path.
    pub fn request(&self, route: &str, status: u16, took: Duration) {
        let known = self
            .histograms
            .read()
            .unwrap_or_else(PoisonError::into_inner);
        if let Some(histogram) = known.get(route).and_then(|by| by.get(&status)) {
            return histogram.record(took.as_secs_f64());
        }
        drop(known);
        self.histogram(route, status).record(took.as_secs_f64());
    }

    fn histogram(&self, route: &str, status: u16) -> Histogram {
        let labels = vec![
            Label::new("route", route.to_owned()),
            Label::new("status", status.to_string()),
        ];
        let key = Key::from_parts("http_request_duration_seconds", labels);
        let histogram = self.recorder.register_histogram(&key, &METADATA);
        self.histograms
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .entry(route.to_owned())
            .or_default()
            .insert(status, histogram.clone());
        histogram
    }

    /// Everything as text.
    pub fn render(&self, state: &State) -> String {
        let (counters, mail) = (state.db.counters(), state.post.counters());
        let counts = [
            ("db_statements_total", &counters.statements),
            ("db_commits_total", &counters.commits),
            ("db_engine_commits_total", &counters.engine_commits),
            ("signatures_total", state.keyring.signatures()),
            ("mails_sent_total", &mail.sent),
            ("mails_postponed_total", &mail.postponed),
            ("mails_failed_total", &mail.failed),
        ];
        for (name, count) in counts {
            self.recorder
                .register_counter(&Key::from_static_name(name), &METADATA)
                .absolute(count.load(Ordering::Relaxed));
        }
        #[expect(clippy::cast_precision_loss, reason = "nobody has so much mail")]
        let pending = mail.pending.load(Ordering::Relaxed) as f64;
        self.recorder
            .register_gauge(&Key::from_static_name("mails_pending"), &METADATA)
            .set(pending);
        self.upkeep();
        self.handle.render()
    }

    /// Folds the samples into their histograms: until then each request keeps one in memory.
    pub fn upkeep(&self) {
        self.handle.run_upkeep();
    }
}
