//! Yearly figures that a hotline publishes: counts by category and by territory.
//!
//! In goes `content/statistics/<id>.csv`, one row for each count. Files whose names agree up to `-by-` count the same things in
//! other groups: `tips-by-kind.csv` and `tips-by-country.csv`. Whether they say too much of few people is checked in
//! [`site::statistics`](crate::site), over all files.

mod read;
mod table;

pub use read::parse;
pub use table::{Cell, Count, Row, Table, category_id, title_id};
