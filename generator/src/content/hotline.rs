//! Hotlines: services that people can reach, with every known fact and the page on which it was read.
//!
//! In goes `content/hotlines/<id>.toml`; out comes a [`Hotline`], or problems. A fact that the record does not have is
//! unknown and never guessed. What readers see are numbers, names and words of closed vocabularies, so that every fact
//! can be shown in every language. `funding`, `note` and `more_sources` are for staff and never published.

mod languages;
mod name;
mod numbers;
mod page_date;
mod parse;
mod record;
mod region;
mod review;
mod schema;
mod source_page;
pub mod unknown;
pub mod vocabulary;

pub use name::Name;
pub use page_date::PageDate;
pub use parse::parse;
pub use record::{Hotline, HotlineId, Number};
pub use region::{Regions, region_id};
pub use review::Due;
pub use schema::HOTLINE;
pub use source_page::SourcePage;
