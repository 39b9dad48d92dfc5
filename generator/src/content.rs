//! The content of a site: pages, records, campaigns, messages and settings, each file by itself.
//!
//! In goes the text of one file; out comes a typed value, or problems with their places. Nothing here compares one file
//! with another, which is the work of [`site`](crate::site), except [`message`], where all files of a locale are one.
//! Every TOML file is read with [`fields`], and every closed set of words is a [`vocabulary`].

pub mod campaign;
pub mod cited_source;
pub mod colour;
pub mod config;
pub mod emergency;
pub mod fields;
pub mod hotline;
pub mod hours;
pub mod isolates;
pub mod ledger;
pub mod letter_case;
pub mod locale;
pub mod logo;
pub mod markdown;
pub mod message;
pub mod number;
pub mod numbering_plan;
pub mod other_names;
pub mod page;
pub mod page_path;
pub mod past_day;
pub mod picture;
pub mod placeholder;
pub mod readers;
pub mod role;
pub mod script;
pub mod search_key;
pub mod sheet_kind;
pub mod statistics;
pub mod territory;
pub mod vocabulary;
pub mod way;
