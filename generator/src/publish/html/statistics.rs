//! Yearly figures: a sentence, bars, and the table of the same counts.
//!
//! The bars are a picture of the table, so screen readers skip them. A table has at most three dimensions: its rows are
//! categories, or countries, or years, whichever come first and are more than one; the next are its columns; and of the third each
//! has a chart of its own.

use std::collections::BTreeSet;

use super::view::{Bar, Chart, ChartRow, Statistics};
use super::words::Words;
use crate::content::locale::Tag;
use crate::content::statistics::{Cell, Count, Table, category_id, title_id};
use crate::content::territory::Territory;
use crate::problem::Problem;
use crate::publish::render::Renderer;
use crate::site::THRESHOLD;

/// A group of counts along one dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Group {
    /// A category; `None` for all.
    Category(Option<String>),
    /// A country; `None` for all.
    Territory(Option<Territory>),
    Year(u16),
}

/// A dimension of a table: its groups, of which there are at least two, the total last.
type Dimension = Vec<Group>;

impl Renderer<'_> {
    /// The figures of a file as HTML, for a reader of `tag` in a text of the language `text_tag`.
    ///
    /// # Errors
    ///
    /// When there is no such file, or the template fails.
    pub(crate) fn statistics(
        &self,
        id: &str,
        tag: &Tag,
        text_tag: &Tag,
        source: &dyn Fn(&str) -> Result<String, Problem>,
    ) -> Result<String, Problem> {
        let table = self.site.statistics.get(id);
        let table =
            table.ok_or_else(|| Problem::general(format!("no figures are called `{id}`")))?;
        let words = self.words(tag);
        let mut sources: Vec<&str> = Vec::new();
        for row in &table.rows {
            if !sources.contains(&row.source.value.as_str()) {
                sources.push(&row.source.value);
            }
        }
        let is_withheld = table.rows.iter().any(|row| row.count == Count::Withheld);
        let view = Statistics {
            lang: tag.to_string(),
            dir: tag.direction(),
            is_foreign: tag != text_tag,
            id: id.to_owned(),
            title: words.message(&title_id(id))?,
            charts: words.charts(table)?,
            threshold: is_withheld.then(|| THRESHOLD.to_string()),
            sources_html: sources.into_iter().map(source).collect::<Result<_, _>>()?,
        };
        let html = self.finish(self.template("statistics.html", &view)?);
        String::from_utf8(html)
            .map_err(|_| Problem::general("figures are not UTF-8 after they were minified"))
    }
}

impl Words<'_> {
    fn charts(&self, table: &Table) -> Result<Vec<Chart>, Problem> {
        let mut dimensions = dimensions(table).into_iter();
        let last_year = table.rows.iter().map(|row| row.cell.year).max();
        let rows = dimensions
            .next()
            .unwrap_or_else(|| vec![Group::Year(last_year.unwrap_or_default())]);
        let columns = dimensions.next();
        let years = dimensions.next();
        // What a table does not differ in is the same in all its rows.
        let fixed = table.rows.first().map(|row| row.cell.clone());
        let fixed = fixed.unwrap_or(Cell {
            year: 0,
            category: None,
            territory: None,
        });
        let years: Vec<_> = match years {
            Some(years) => years
                .into_iter()
                .rev()
                .map(|year| year.of(&fixed))
                .collect(),
            None => vec![fixed],
        };
        let charts = years.iter().map(|fixed| {
            Grid {
                table,
                rows: &rows,
                columns: columns.as_deref(),
                fixed,
            }
            .chart(self)
        });
        charts.collect()
    }
}

/// The dimensions in which the rows of a table differ.
fn dimensions(table: &Table) -> Vec<Dimension> {
    let cells = || table.rows.iter().map(|row| &row.cell);
    let mut categories: Dimension = table
        .categories()
        .into_iter()
        .map(|category| Group::Category(Some(category.to_owned())))
        .collect();
    if cells().any(|cell| cell.category.is_none()) {
        categories.push(Group::Category(None));
    }
    let mut territories: Dimension = cells()
        .filter_map(|cell| cell.territory)
        .collect::<BTreeSet<_>>()
        .into_iter()
        .map(|territory| Group::Territory(Some(territory)))
        .collect();
    if cells().any(|cell| cell.territory.is_none()) {
        territories.push(Group::Territory(None));
    }
    let years = cells().map(|cell| cell.year).collect::<BTreeSet<_>>();
    let years = years.into_iter().map(Group::Year).collect();
    let all = [categories, territories, years].into_iter();
    all.filter(|groups| groups.len() > 1).collect()
}

impl Group {
    /// The cell of this group that otherwise agrees with `cell`.
    fn of(&self, cell: &Cell) -> Cell {
        let mut cell = cell.clone();
        match self {
            Self::Category(category) => cell.category.clone_from(category),
            Self::Territory(territory) => cell.territory = *territory,
            Self::Year(year) => cell.year = *year,
        }
        cell
    }

    fn is_total(&self) -> bool {
        matches!(self, Self::Category(None) | Self::Territory(None))
    }

    fn label(&self, words: &Words<'_>) -> Result<String, Problem> {
        match self {
            Self::Category(Some(category)) => words.message(&category_id(category)),
            Self::Territory(Some(territory)) => Ok(words.locale().territory(territory.code())),
            Self::Category(None) | Self::Territory(None) => words.message("statistics-all"),
            Self::Year(year) => Ok(year.to_string()),
        }
    }

    /// What the groups of this dimension are.
    fn dimension(&self, words: &Words<'_>) -> Result<String, Problem> {
        words.message(match self {
            Self::Category(_) => "statistics-kind",
            Self::Territory(_) => "statistics-country",
            Self::Year(_) => "statistics-year",
        })
    }
}

/// The part of a table that one chart shows.
struct Grid<'g> {
    table: &'g Table,
    rows: &'g [Group],
    columns: Option<&'g [Group]>,
    /// What all counts of the chart have in common.
    fixed: &'g Cell,
}

impl Grid<'_> {
    fn chart(&self, words: &Words<'_>) -> Result<Chart, Problem> {
        let first = self.rows.first();
        let mut head = vec![
            first
                .map(|group| group.dimension(words))
                .transpose()?
                .unwrap_or_default(),
        ];
        match self.columns {
            Some(columns) => {
                for column in columns {
                    head.push(column.label(words)?);
                }
            }
            None => head.push(words.message("statistics-count")?),
        }
        let rows = self.rows.iter().map(|row| {
            Ok(ChartRow {
                label: row.label(words)?,
                counts: self.counts(row, words),
                is_total: row.is_total(),
            })
        });
        Ok(Chart {
            sentence: self.sentence(words)?,
            bars: self.bars(words)?,
            head,
            rows: rows.collect::<Result<_, Problem>>()?,
        })
    }

    fn counts(&self, row: &Group, words: &Words<'_>) -> Vec<Option<String>> {
        let row = row.of(self.fixed);
        let cells = match self.columns {
            Some(columns) => columns.iter().map(|column| column.of(&row)).collect(),
            None => vec![row],
        };
        let counts = cells.iter().map(|cell| self.table.count(cell));
        counts
            .map(|count| match count {
                Some(Count::Shown(count)) => Some(words.locale().number(count)),
                Some(Count::Withheld) => None,
                None => Some(String::new()),
            })
            .collect()
    }

    /// The cells that the bars show, without the total: of the latest year, or of all countries.
    fn shown(&self) -> Vec<(&Group, Count)> {
        let column = self.columns.and_then(<[Group]>::last);
        let groups = self.rows.iter().filter(|row| !row.is_total());
        let shown = groups.filter_map(|row| {
            let cell = self.in_column(column, row);
            Some((row, self.table.count(&cell)?))
        });
        shown.collect()
    }

    fn in_column(&self, column: Option<&Group>, row: &Group) -> Cell {
        let cell = row.of(self.fixed);
        column.map_or_else(|| cell.clone(), |column| column.of(&cell))
    }

    fn bars(&self, words: &Words<'_>) -> Result<Vec<Bar>, Problem> {
        let shown = self.shown();
        if shown.len() < 2 {
            return Ok(Vec::new());
        }
        let longest = shown.iter().filter_map(|(_, count)| number(*count)).max();
        let longest = longest.unwrap_or(1).max(1);
        let bars = shown.into_iter().map(|(group, count)| {
            let count = number(count);
            Ok(Bar {
                label: group.label(words)?,
                count: count.map(|count| words.locale().number(count)),
                length: count.map_or(0, |count| (count * 100).div_ceil(longest)),
            })
        });
        bars.collect()
    }

    /// What the chart shows, in one sentence.
    fn sentence(&self, words: &Words<'_>) -> Result<String, Problem> {
        let number = |count: u64| words.locale().number(count);
        let groups = self.shown().into_iter();
        let shown = groups.map(|(group, count)| Some((group, self::number(count)?)));
        // A count that is withheld may be the largest of all.
        let shown: Vec<_> = shown.collect::<Option<_>>().unwrap_or_default();
        let column = self.columns.and_then(<[Group]>::last);
        let year = match column {
            Some(Group::Year(year)) => *year,
            _ => self.fixed.year,
        }
        .to_string();
        match shown.as_slice() {
            [] => Ok(String::new()),
            [(Group::Year(year), count)] => {
                let (year, count) = (year.to_string(), number(*count));
                words.filled("statistics-single", &[("count", &count), ("year", &year)])
            }
            [(Group::Year(first), from), .., (Group::Year(last), to)] => {
                let (first, last) = (first.to_string(), last.to_string());
                let (from, to) = (number(*from), number(*to));
                let variables = [
                    ("first", &*first),
                    ("from", &from),
                    ("last", &last),
                    ("to", &to),
                ];
                words.filled("statistics-change", &variables)
            }
            groups => {
                let largest = groups.iter().rev().max_by_key(|(_, count)| *count);
                let Some((group, count)) = largest else {
                    return Ok(String::new());
                };
                let (group, count) = (group.label(words)?, number(*count));
                let total = self.rows.iter().find(|row| row.is_total());
                let total = total.and_then(|row| self.table.count(&self.in_column(column, row)));
                match total.and_then(self::number) {
                    Some(all) => words.filled(
                        "statistics-largest-of-all",
                        &[
                            ("all", &number(all)),
                            ("count", &count),
                            ("group", &group),
                            ("year", &year),
                        ],
                    ),
                    None => words.filled(
                        "statistics-largest",
                        &[("count", &count), ("group", &group), ("year", &year)],
                    ),
                }
            }
        }
    }
}

fn number(count: Count) -> Option<u64> {
    match count {
        Count::Shown(count) => Some(count),
        Count::Withheld => None,
    }
}
