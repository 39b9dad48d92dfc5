//! `content/site.toml`: the site's name, origin and languages, and who reads its tips.

mod hosting;
mod site;
mod tip;

pub use hosting::Hosting;
pub use site::{Config, Contact, PATH, SiteLocale, SiteToml, Status};
pub use tip::{RecipientTable, TipTable};
