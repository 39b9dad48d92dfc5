//! A file of figures, as it was read.

use std::ops::Range;
use std::sync::Arc;

use crate::content::territory::Territory;
use crate::problem::{At, Place};

/// The word for all categories, and for all countries.
pub(super) const ALL: &str = "all";

/// The figures of one file.
#[derive(Debug, Clone)]
pub struct Table {
    /// The name of the file without its ending, by which pages show it.
    pub id: String,
    /// The path of the file.
    pub path: Arc<str>,
    /// The counts, in the order of the file. Never empty.
    pub rows: Vec<Row>,
}

/// One count.
#[derive(Debug, Clone)]
pub struct Row {
    /// What was counted.
    pub cell: Cell,
    /// How many there were.
    pub count: Count,
    /// The bytes of the count in the file.
    pub span: Range<usize>,
    /// The key of the source in `content/sources.toml`.
    pub source: At<String>,
}

/// What a count is of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The year.
    pub year: u16,
    /// The category; `None` for all.
    pub category: Option<String>,
    /// The country or territory; `None` for all.
    pub territory: Option<Territory>,
}

/// The message that is the heading of the figures of a file.
pub fn title_id(id: &str) -> String {
    format!("statistics-title-{id}")
}

/// The message that is the name of a category.
pub fn category_id(category: &str) -> String {
    format!("statistics-category-{category}")
}

/// A count as it is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// This many.
    Shown(u64),
    /// Some, and nobody says how many.
    Withheld,
}

impl Table {
    /// What the file counts: its name up to `-by-`.
    pub fn subject(&self) -> &str {
        self.id.split("-by-").next().unwrap_or(&self.id)
    }

    /// The place of a row's count.
    pub fn place(&self, row: &Row) -> Place {
        Place::span(&self.path, &row.span)
    }

    /// The categories, in the order of the file.
    pub fn categories(&self) -> Vec<&str> {
        let mut categories: Vec<&str> = Vec::new();
        for category in self
            .rows
            .iter()
            .filter_map(|row| row.cell.category.as_deref())
        {
            if !categories.contains(&category) {
                categories.push(category);
            }
        }
        categories
    }

    /// The count of a cell; `None` if the file has no such row.
    pub fn count(&self, cell: &Cell) -> Option<Count> {
        let row = self.rows.iter().find(|row| row.cell == *cell)?;
        Some(row.count)
    }
}

impl Cell {
    /// The words that the file has for the group: `sexual-exploitation in NO in 2026`.
    pub fn words(&self) -> String {
        let Self {
            year,
            category,
            territory,
        } = self;
        let category = category.as_deref().unwrap_or(ALL);
        match territory {
            Some(territory) => format!("`{category}` in {territory} in {year}"),
            None => format!("`{category}` in {year}"),
        }
    }
}
