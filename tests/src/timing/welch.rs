//! Welch's t of two classes of samples, raw and cropped.

use std::fmt;

/// From this on two classes are told apart, as in leakage detection (ISO/IEC 17825).
pub const THRESHOLD: f64 = 4.5;
/// The slowest samples are mostly noise: the same test without those above a percentile of both classes together.
const CROPS: [(&str, f64); 6] = [
    ("raw", 1.0),
    ("p99", 0.99),
    ("p90", 0.90),
    ("p75", 0.75),
    ("p50", 0.50),
    ("p25", 0.25),
];

/// How two classes of samples differ, in microseconds.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// Of the first and the second class.
    pub means: [f64; 2],
    /// By how much the second median is greater.
    pub median_difference: f64,
    /// |t| by the name of the crop.
    pub t: Vec<(&'static str, f64)>,
    /// The least difference of means that would have been seen: `4.5 s sqrt(2/N)`, by the best crop.
    pub detectable: f64,
}

impl Comparison {
    /// Compares; both classes have two samples or more.
    pub fn of(first: &[f64], second: &[f64]) -> Self {
        let mut all = [first, second].concat();
        all.sort_by(f64::total_cmp);
        let mut t = Vec::new();
        let mut detectable = f64::INFINITY;
        for (name, share) in CROPS {
            let limit = percentile(&all, share);
            let below = |class: &[f64]| -> Vec<f64> {
                class.iter().copied().filter(|x| *x <= limit).collect()
            };
            let (a, b) = (Moments::of(&below(first)), Moments::of(&below(second)));
            t.push((name, welch(a, b)));
            if a.count > 1.0 && b.count > 1.0 {
                let least = THRESHOLD * (a.variance / a.count + b.variance / b.count).sqrt();
                detectable = detectable.min(least);
            }
        }
        Self {
            means: [Moments::of(first).mean, Moments::of(second).mean],
            median_difference: median(second) - median(first),
            t,
            detectable,
        }
    }

    /// The least |t| of all crops.
    pub fn least(&self) -> f64 {
        self.t.iter().map(|(_, t)| *t).fold(f64::INFINITY, f64::min)
    }

    /// The greatest |t| of all crops; infinite where a crop leaves nothing of one class.
    pub fn greatest(&self) -> f64 {
        self.t.iter().map(|(_, t)| *t).fold(0.0, f64::max)
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.means;
        write!(
            f,
            "{first:>10.1} {second:>10.1} {:>8.1}",
            self.median_difference
        )?;
        for (_, t) in &self.t {
            write!(f, " {t:>8.1}")?;
        }
        write!(f, " {:>11.1}", self.detectable)
    }
}

/// The heading of what [`Comparison`] prints.
pub fn heading() -> String {
    let crops: Vec<String> = CROPS.iter().map(|(name, _)| format!("{name:>8}")).collect();
    format!(
        "{:>10} {:>10} {:>8} {} {:>11}",
        "mean a",
        "mean b",
        "median",
        crops.join(" "),
        "detectable"
    )
}

fn median(samples: &[f64]) -> f64 {
    let mut sorted = samples.to_vec();
    sorted.sort_by(f64::total_cmp);
    percentile(&sorted, 0.5)
}

#[derive(Debug, Clone, Copy)]
struct Moments {
    count: f64,
    mean: f64,
    variance: f64,
}

impl Moments {
    fn of(samples: &[f64]) -> Self {
        let (mut count, mut mean, mut squares) = (0.0, 0.0, 0.0);
        for sample in samples {
            count += 1.0;
            let delta = sample - mean;
            mean += delta / count;
            squares += delta * (sample - mean);
        }
        let variance = if count > 1.0 {
            squares / (count - 1.0)
        } else {
            0.0
        };
        Self {
            count,
            mean,
            variance,
        }
    }
}

/// Where a crop leaves nothing of one class, the two could not be further apart.
fn welch(a: Moments, b: Moments) -> f64 {
    if a.count < 2.0 || b.count < 2.0 {
        return f64::INFINITY;
    }
    let error = (a.variance / a.count + b.variance / b.count).sqrt();
    let difference = (a.mean - b.mean).abs();
    if difference == 0.0 {
        0.0
    } else {
        difference / error
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "an index into thousands of samples"
)]
fn percentile(sorted: &[f64], share: f64) -> f64 {
    let index = (sorted.len() as f64 * share).ceil() as usize;
    sorted[index.clamp(1, sorted.len()) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sawtooth around a mean, so that the moments are known.
    fn around(mean: f64, count: u32) -> Vec<f64> {
        (0..count)
            .map(|n| mean + f64::from(n * 7 % 11) - 5.0)
            .collect()
    }

    #[test]
    fn equal_classes_are_not_told_apart_and_others_are() {
        let same = Comparison::of(&around(100.0, 1100), &around(100.0, 1100));
        assert!(same.greatest() < 0.001, "{same:?}");
        let other = Comparison::of(&around(100.0, 1100), &around(101.0, 1100));
        // The variance of 0 to 10 is 10: t = 1 / sqrt(2 * 10 / 1100).
        assert!((other.t[0].1 - 7.41).abs() < 0.02, "{other:?}");
        assert!(other.greatest() > THRESHOLD);
        assert!((other.means[1] - other.means[0] - 1.0).abs() < 0.001);
        assert!((other.median_difference - 1.0).abs() < 0.001, "{other:?}");
    }

    #[test]
    fn a_crop_sees_through_rare_noise() {
        let (mut a, mut b) = (around(100.0, 1100), around(101.0, 1100));
        for n in 0..10 {
            a[n * 100] = 90_000.0;
            b[n * 100 + 1] = 70_000.0;
        }
        let seen = Comparison::of(&a, &b);
        assert!(seen.t[0].1 < THRESHOLD, "{seen:?}");
        assert!(seen.greatest() > THRESHOLD, "{seen:?}");
        assert!(seen.detectable < 1.0, "{seen:?}");
    }

    #[test]
    fn what_is_always_slower_than_everything_else_is_infinitely_far_away() {
        let seen = Comparison::of(&around(100.0, 100), &around(1000.0, 100));
        assert!(seen.least() > 100.0, "{seen:?}");
    }
}
