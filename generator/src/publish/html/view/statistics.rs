//! Yearly figures inside an article.

use serde::Serialize;

/// The context of `statistics.html`, which is rendered alone.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Statistics {
    /// Tag of the language of the messages.
    pub(crate) lang: String,
    /// `ltr` or `rtl`, of that language.
    pub(crate) dir: &'static str,
    /// Whether the text around it is in another language, so that both must be said.
    pub(crate) is_foreign: bool,
    /// The name of the file, which makes ids unique.
    pub(crate) id: String,
    /// The heading.
    pub(crate) title: String,
    /// One chart with its table for each group of counts, the latest year first. Never empty.
    pub(crate) charts: Vec<Chart>,
    /// The threshold, as text, if counts are withheld.
    pub(crate) threshold: Option<String>,
    /// The sources, as HTML.
    pub(crate) sources_html: Vec<String>,
}

/// A chart and the table of the same counts.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Chart {
    /// What it shows, in one sentence; empty if all counts are withheld.
    pub(crate) sentence: String,
    /// The bars. A single count has none.
    pub(crate) bars: Vec<Bar>,
    /// The heads of the table's columns; the first is that of the column with the names of rows.
    pub(crate) head: Vec<String>,
    /// The rows of the table.
    pub(crate) rows: Vec<ChartRow>,
}

/// A bar of a chart.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Bar {
    /// What was counted.
    pub(crate) label: String,
    /// The count; `None` if it is withheld.
    pub(crate) count: Option<String>,
    /// The length, in percent of the longest bar.
    pub(crate) length: u64,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChartRow {
    /// What was counted.
    pub(crate) label: String,
    /// The count of each column: `None` if it is withheld, empty if there is none.
    pub(crate) counts: Vec<Option<String>>,
    /// Whether these are the sums of the rows above.
    pub(crate) is_total: bool,
}
