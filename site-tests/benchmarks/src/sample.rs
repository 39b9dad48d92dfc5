//! The median and the range of repeated measurements.

use std::fmt;

use serde::Serialize;

/// Median and range of one or more figures.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct Sample {
    /// The middle figure, or the mean of the two middle figures.
    pub(crate) median: f64,
    /// The smallest figure.
    pub(crate) min: f64,
    /// The largest figure.
    pub(crate) max: f64,
}

impl Sample {
    /// Summarizes `figures`; `None` if there are none.
    pub(crate) fn of(figures: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut sorted: Vec<_> = figures.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        let (min, max) = (*sorted.first()?, *sorted.last()?);
        let (low, high) = ((sorted.len() - 1) / 2, sorted.len() / 2);
        let median = f64::midpoint(*sorted.get(low)?, *sorted.get(high)?);
        Some(Self { median, min, max })
    }

    /// Divides each figure of `of` by the figure of `to` from the same round.
    pub(crate) fn ratio(of: &[f64], to: &[f64]) -> Option<Self> {
        Self::of(
            of.iter()
                .zip(to)
                .filter(|(_, to)| **to > 0.0)
                .map(|(of, to)| of / to),
        )
    }
}

impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = f.precision().unwrap_or(2);
        let Self { median, min, max } = self;
        let text = format!("{median:.digits$} ({min:.digits$}–{max:.digits$})");
        // `Formatter::pad` would truncate the text to the precision, which is meant for the figures.
        write!(f, "{text:width$}", width = f.width().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::Sample;

    #[test]
    fn the_median_is_the_middle_figure_or_the_mean_of_the_two_middle_figures() {
        let median =
            |figures: &[f64]| Sample::of(figures.iter().copied()).map(|sample| sample.median);
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[3.0]), Some(3.0));
        assert_eq!(median(&[9.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 9.0]), Some(3.0));
    }

    #[test]
    fn a_ratio_is_taken_round_by_round() {
        // The second round was slow for both programs, so the ratio stays the same.
        let ratio = Sample::ratio(&[1.0, 10.0, 1.0], &[4.0, 40.0, 2.0]).unwrap();
        assert_eq!(
            ratio,
            Sample {
                median: 0.25,
                min: 0.25,
                max: 0.5
            }
        );
        assert_eq!(format!("{ratio:18.3}|"), "0.250 (0.250–0.500)|");
    }
}
